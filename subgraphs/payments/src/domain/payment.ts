import type { FailureReason, MethodSummary, PaymentAction, ProviderName } from './provider-payment.ts';
import { type Refund, refundedMinor } from './refund.ts';

/** How far it came. Only forward: PENDING → REQUIRES_ACTION → AUTHORIZED → CAPTURED, or to FAILED or CANCELLED on the way. */
export type Stage = 'PENDING' | 'REQUIRES_ACTION' | 'AUTHORIZED' | 'CAPTURED' | 'FAILED' | 'CANCELLED';

/** What was decided here and is not yet known to be done there. EXPIRE: the customer did not come back in time. */
export type Wanted = 'CAPTURE' | 'VOID' | 'EXPIRE';

/** One attempt to pay for one order. */
export interface Payment {
  id: string;
  orderId: string;
  /** The subject of whom it is for. */
  ownerId: string;
  sessionId: string;
  provider: ProviderName;
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
  stage: Stage;
  wanted?: Wanted;
  /** Its id at the provider; absent until the provider answered. */
  reference?: string;
  /** 0 <= refunds that succeeded <= captured <= authorized. */
  authorizedMinor: number;
  capturedMinor: number;
  refunds: readonly Refund[];
  method?: MethodSummary;
  /** Its owner wanted the card to be kept, and it was. */
  isCardKept: boolean;
  action?: PaymentAction;
  /** When the customer's time to act is over. */
  actionExpiresAt?: Date;
  failure?: FailureReason;
  /** Grows with all that is told of it. */
  version: number;
  createdAt: Date;
}

export type PaymentStatus = Stage | 'PARTIALLY_REFUNDED' | 'REFUNDED';

/** The status that people see. */
export function statusOf(payment: Payment): PaymentStatus {
  const refunded = refundedMinor(payment.refunds);
  if (payment.stage !== 'CAPTURED' || refunded === 0) return payment.stage;
  return refunded < payment.capturedMinor ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
}

/** What happened to a payment, as others are told of it. */
export type PaymentNews =
  | { type: 'PaymentActionRequired' }
  | { type: 'PaymentAuthorized' }
  | { type: 'PaymentFailed'; code: string; retryable: boolean }
  | { type: 'PaymentCaptured'; amountMinor: number }
  | { type: 'PaymentVoided' }
  | { type: 'PaymentRefunded'; refundId: string; amountMinor: number; refundedTotalMinor: number };

/** News with the version they made. */
export type NumberedNews = PaymentNews & { version: number };

/** A payment after something happened, and what there is to tell of it. */
export interface Change {
  payment: Payment;
  news: readonly NumberedNews[];
}

export const unchanged = (payment: Payment): Change => ({ payment, news: [] });

/** The change and one more: what the payment is now, and the news of it. */
export function also({ payment, news }: Change, changes: Partial<Payment>, told: PaymentNews): Change {
  const version = payment.version + 1;
  return { payment: { ...payment, ...changes, version }, news: [...news, { ...told, version }] };
}

/** A payment that was just decided on, and of which the provider does not know. */
export function openPayment(
  given: Pick<Payment, 'id' | 'orderId' | 'ownerId' | 'sessionId' | 'provider' | 'amountMinor' | 'currency'> & {
    method: MethodSummary | undefined;
    now: Date;
  },
): Payment {
  const { method, now, ...rest } = given;
  const nothing = { authorizedMinor: 0, capturedMinor: 0, refunds: [], isCardKept: false, version: 0 };
  return { ...rest, ...nothing, stage: 'PENDING', createdAt: now, ...(method && { method }) };
}
