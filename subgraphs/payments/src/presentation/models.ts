import type { Refund as RefundOfPayment } from '../domain/refund.ts';

/** What the resolvers of each type are given. */
export interface Order {
  id: string;
}
export type { Payment } from '../domain/payment.ts';
export type { SavedMethod as PaymentMethod } from '../domain/saved-method.ts';
export type { PaymentSession } from '../domain/session.ts';
export interface Refund {
  refund: RefundOfPayment;
  /** ISO 4217. */
  currency: string;
}
export interface Viewer {
  subject: string;
}
