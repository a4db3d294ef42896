import { unreturnedMinor } from './holds.ts';
import { awaitsCustomer, type Order } from './order.ts';
import { unshippedLines } from './shipment.ts';

export const orderStatuses = [
  'PENDING',
  'AWAITING_PAYMENT_ACTION',
  'CONFIRMED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'FAILED',
  'REFUNDED',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

type Standing = Pick<Order, 'phase' | 'payment' | 'refundedMinor' | 'lines' | 'shipments' | 'isDelivered'>;

/** What people are told about where an order stands; it follows from what happened. */
export function statusOf(order: Standing): OrderStatus {
  switch (order.phase) {
    case 'PLACING':
      return awaitsCustomer(order) ? 'AWAITING_PAYMENT_ACTION' : 'PENDING';
    case 'UNDOING':
      return 'PENDING';
    case 'FAILED':
      return 'FAILED';
    case 'CANCELLED':
      return 'CANCELLED';
    case 'CONFIRMED':
    case 'CANCELLING':
      return fulfilmentOf(order);
  }
}

function fulfilmentOf(order: Standing): OrderStatus {
  const { phase, payment, refundedMinor, lines, shipments, isDelivered } = order;
  const isRefunded = payment.kind === 'CAPTURED' && refundedMinor > 0 && unreturnedMinor(order) <= 0;
  if (isRefunded && phase === 'CONFIRMED') return 'REFUNDED';
  if (isDelivered) return 'DELIVERED';
  if (shipments.length === 0) return 'CONFIRMED';
  return unshippedLines(lines, shipments).length === 0 ? 'SHIPPED' : 'PARTIALLY_SHIPPED';
}

/** Before anything was sent, and not while a step of the placement is under way. */
export function isCancellable(order: Standing): boolean {
  const status = statusOf(order);
  return status === 'AWAITING_PAYMENT_ACTION' || (status === 'CONFIRMED' && order.phase === 'CONFIRMED');
}
