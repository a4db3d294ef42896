import type { RefundStatus } from './provider-payment.ts';

/** Money that was captured, on its way back. */
export interface Refund {
  id: string;
  /** Chosen by who asked; one refund per payment and key. */
  key: string;
  amountMinor: number;
  reason?: string;
  status: RefundStatus;
  /** Its id at the provider; absent until the provider answered. */
  reference?: string;
  /** The subject of who asked. */
  requestedBy: string;
  createdAt: Date;
}

const sum = (refunds: readonly Refund[]) => refunds.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** What has been given back. */
export const refundedMinor = (refunds: readonly Refund[]): number =>
  sum(refunds.filter(({ status }) => status === 'SUCCEEDED'));

/** What has been or may still be given back: no more than the rest can be promised to somebody else. */
export const promisedMinor = (refunds: readonly Refund[]): number =>
  sum(refunds.filter(({ status }) => status !== 'FAILED'));
