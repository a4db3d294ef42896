import type { OrderEvent } from './events.ts';
import { failureCode } from './failure.ts';
import { holdsCheckout, holdsPayment, holdsStock } from './holds.ts';
import type { Order } from './order.ts';

/** What an order has come to, once the last step is done: no step of its own, so it is written with that step's answer. */
export function conclude(order: Order): OrderEvent[] {
  const isFree = !holdsStock(order) && !holdsPayment(order);
  switch (order.phase) {
    case 'PLACING':
      return order.checkout === 'CONVERTED' ? [{ type: 'OrderConfirmed', data: {} }] : [];
    case 'UNDOING':
      return isFree && !holdsCheckout(order) ? [failed(order)] : [];
    case 'CANCELLING':
      return isFree ? [cancelled(order)] : [];
    default:
      return [];
  }
}

function failed({ failure }: Order): OrderEvent {
  return { type: 'OrderFailed', data: { code: failure ? failureCode(failure) : 'PLACEMENT_IMPOSSIBLE' } };
}

function cancelled({ cancellation }: Order): OrderEvent {
  const { reason } = cancellation ?? {};
  return { type: 'OrderCancelled', data: reason === undefined ? {} : { reason } };
}
