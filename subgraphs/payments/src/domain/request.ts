import type { Payment } from './payment.ts';
import { promisedMinor, type Refund } from './refund.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/** That all that was authorized be captured. What is captured already is fine. */
export function requestCapture(payment: Payment): Decision<Payment> {
  if (payment.stage === 'CAPTURED') return accept(payment);
  if (payment.stage !== 'AUTHORIZED') return refuse('PAYMENT_NOT_AUTHORIZED', 'paymentId');
  if (payment.wanted === 'VOID') return refuse('PAYMENT_NOT_AUTHORIZED', 'paymentId');
  return accept({ ...payment, wanted: 'CAPTURE' });
}

/**
 * That nothing be held. While a capture is under way nobody knows which of the two the provider would see first: that must be
 * waited for. What is captured has to be refunded.
 */
export function requestVoid(payment: Payment): Decision<Payment> {
  if (payment.stage === 'FAILED' || payment.stage === 'CANCELLED') return accept(payment);
  if (payment.stage === 'CAPTURED') return refuse('PAYMENT_CAPTURED', 'paymentId');
  if (payment.wanted === 'CAPTURE') return refuse('PAYMENT_BUSY', 'paymentId');
  return accept({ ...payment, wanted: 'VOID' });
}

/** The customer's time to act is over. */
export function expireAction(payment: Payment, now: Date): Payment {
  const isOver = payment.stage === 'REQUIRES_ACTION' && payment.actionExpiresAt && payment.actionExpiresAt <= now;
  return isOver && !payment.wanted ? { ...payment, wanted: 'EXPIRE' } : payment;
}

export type RefundRequest = Pick<Refund, 'id' | 'key' | 'amountMinor' | 'requestedBy' | 'createdAt'> & {
  reason: string;
};

/** That money be given back: once per key, and never more than was captured, counting what is on its way. */
export function requestRefund(
  payment: Payment,
  request: RefundRequest,
): Decision<{ payment: Payment; refund: Refund }> {
  const known = payment.refunds.find(({ key }) => key === request.key);
  if (known) return answerAgain(payment, known, request);
  if (payment.stage !== 'CAPTURED') return refuse('PAYMENT_NOT_CAPTURED', 'input', 'paymentId');
  const left = payment.capturedMinor - promisedMinor(payment.refunds);
  if (request.amountMinor > left) return refuse('REFUND_TOO_HIGH', 'input', 'amountMinor');
  const refund: Refund = { ...request, status: 'PENDING' };
  return accept({ payment: { ...payment, refunds: [...payment.refunds, refund] }, refund });
}

function answerAgain(payment: Payment, known: Refund, { amountMinor }: RefundRequest) {
  if (known.amountMinor !== amountMinor) return refuse('REFUND_KEY_REUSED', 'input', 'key');
  return accept({ payment, refund: known });
}
