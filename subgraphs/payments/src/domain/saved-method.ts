import { isId } from '@prism/platform/ids';
import type { KeptCard, MethodSummary, ProviderName } from './provider-payment.ts';

/** A card that its owner wants to pay with again. */
export interface SavedMethod extends KeptCard {
  id: string;
  ownerId: string;
  provider: ProviderName;
  summary: MethodSummary;
  isDefault: boolean;
}

/** Guests come and go: only customers keep cards. */
export const mayKeepCards = (subject: string): boolean => isId('cus', subject);
