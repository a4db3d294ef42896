import type { Order } from './order.ts';

// What other parts keep for an order, and would keep for ever if nobody gave it back.

export const holdsCheckout = ({ checkout }: Pick<Order, 'checkout'>): boolean => checkout === 'LOCKED';

export const holdsStock = ({ stock }: Pick<Order, 'stock'>): boolean =>
  stock.kind === 'HELD' || stock.kind === 'CONFIRMED';

export function holdsPayment(order: Pick<Order, 'payment' | 'refundedMinor'>): boolean {
  const { kind } = order.payment;
  return kind === 'ACTION_REQUIRED' || kind === 'AUTHORIZED' || unreturnedMinor(order) > 0;
}

/** What was captured and not given back, in the smallest unit. */
export function unreturnedMinor({ payment, refundedMinor }: Pick<Order, 'payment' | 'refundedMinor'>): number {
  return payment.kind === 'CAPTURED' ? payment.amountMinor - refundedMinor : 0;
}
