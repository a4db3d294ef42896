import type { Occasion } from '../domain/occasion.ts';
import { notifyCustomers } from './notify.ts';
import type { Ports } from './ports.ts';

export interface SecurityNews {
  eventId: string;
  requestId?: string | undefined;
  customerId: string;
  occasion: Occasion;
  language?: string | undefined;
  /** Sessions ended, whose devices must not be told anything any more; an app that is signed in says its token again. */
  endsSessions: boolean;
}

/** Tells somebody that their account may be in danger. */
export async function notifyOfSecurity(ports: Ports, news: SecurityNews): Promise<void> {
  if (news.endsSessions) await ports.devices.forgetAll(news.customerId);
  await notifyCustomers(ports, news, [news.customerId]);
}
