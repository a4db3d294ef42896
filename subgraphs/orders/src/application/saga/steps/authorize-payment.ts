import { isAbandoned } from '../../../domain/deadlines.ts';
import type { OrderEvent } from '../../../domain/events.ts';
import { holdsPayment, unreturnedMinor } from '../../../domain/holds.ts';
import type { Order } from '../../../domain/order.ts';
import type { PaymentState, Payments } from '../../ports.ts';
import { NotYet, refused, type Step } from '../step.ts';

/**
 * Holds the money. Where the bank wants to hear the customer first, the placement waits; who does not come back in time is
 * asked for once more, and then given up.
 */
export const authorizePayment: Step = {
  name: 'authorize the payment',
  isDone: ({ payment }) => payment.kind === 'AUTHORIZED' || payment.kind === 'CAPTURED',
  async take(order, { payments }, now) {
    const state = await payments.authorize(order);
    if (state.kind === 'ACTION_REQUIRED' && isAbandoned(order, now))
      return refused({ kind: 'GIVEN_UP', code: 'PAYMENT_ABANDONED' });
    return toEvents(state);
  },
  undo: {
    isNeeded: holdsPayment,
    take: (order, { payments }) => giveBack(order, payments),
  },
};

function toEvents(state: PaymentState): OrderEvent[] {
  switch (state.kind) {
    case 'ACTION_REQUIRED':
      return [{ type: 'PaymentActionRequired', data: { paymentId: state.paymentId } }];
    case 'AUTHORIZED':
      return [{ type: 'PaymentAuthorized', data: { paymentId: state.paymentId } }];
    case 'CAPTURED':
      return [{ type: 'PaymentCaptured', data: { paymentId: state.paymentId, amountMinor: state.amountMinor } }];
    case 'REFUSED':
      return refused({ kind: 'PAYMENT', code: state.code, retryable: state.retryable });
    case 'GONE':
      return refused({ kind: 'PAYMENT', code: 'payment_cancelled', retryable: true });
  }
}

/** What was only held is voided, what was taken is refunded. Found captured when it should be voided: refunded next. */
async function giveBack(order: Order, payments: Payments): Promise<OrderEvent[]> {
  const { payment } = order;
  if (payment.kind === 'NONE' || payment.kind === 'VOIDED') return [];
  if (payment.kind === 'CAPTURED') return [await refund(order, payment.paymentId, payments)];
  const state = await payments.void(payment.paymentId);
  if (state.kind === 'CAPTURED') return toEvents(state);
  if (state.kind === 'GONE' || state.kind === 'REFUSED') return [{ type: 'PaymentVoided', data: {} }];
  throw new NotYet(`The payment ${payment.paymentId} is not voided yet`);
}

async function refund(order: Order, paymentId: string, payments: Payments): Promise<OrderEvent> {
  const amountMinor = unreturnedMinor(order);
  const reason = order.phase === 'CANCELLING' ? 'The order was cancelled.' : 'The order could not be placed.';
  const { refundId } = await payments.refund({ paymentId, amountMinor, reason, key: order.id });
  return { type: 'PaymentReturned', data: { refundId, amountMinor } };
}
