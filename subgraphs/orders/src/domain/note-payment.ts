import type { OrderCommand, PaymentNews } from './commands.ts';
import type { OrderEvent } from './events.ts';
import type { Order } from './order.ts';
import { accept, type Decision } from './refusal.ts';

/**
 * News of a payment, from a webhook or after the customer was at their bank: the placement goes on from there. News may come
 * before the answer they belong to, late, or twice: they count only where they bring the payment further. While something is
 * undone they count nothing, because whoever undoes asks payments what there is.
 */
export function notePayment(order: Order, news: PaymentNews): Decision {
  if (order.phase !== 'PLACING' || rank[order.payment.kind] >= rank[news.kind]) return accept();
  return accept(eventOf(news));
}

/** Refunds that others asked for, also while it is placed or undone: then so much less is left to give back. */
export function noteRefund(order: Order, refund: Extract<OrderCommand, { type: 'NoteRefund' }>): Decision {
  const { type: _type, ...data } = refund;
  const isOver = order.phase === 'FAILED' || order.phase === 'CANCELLED';
  if (isOver || refund.refundedTotalMinor <= order.refundedMinor) return accept();
  return accept({ type: 'OrderRefunded', data });
}

/** How far a payment is. A failure comes from where nothing was authorized yet. */
const rank = { NONE: 0, ACTION_REQUIRED: 1, FAILED: 2, AUTHORIZED: 2, CAPTURED: 3, VOIDED: 4 } as const;

function eventOf(news: PaymentNews): OrderEvent {
  switch (news.kind) {
    case 'ACTION_REQUIRED':
      return { type: 'PaymentActionRequired', data: { paymentId: news.paymentId } };
    case 'AUTHORIZED':
      return { type: 'PaymentAuthorized', data: { paymentId: news.paymentId } };
    case 'CAPTURED':
      return { type: 'PaymentCaptured', data: { paymentId: news.paymentId, amountMinor: news.amountMinor } };
    case 'FAILED':
      return { type: 'PlacementRefused', data: { ...news, kind: 'PAYMENT' } };
  }
}
