import { demoEpoch, demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';

const dayMs = 86_400_000;

/** How far an order of the demo customer has come. */
export type DemoOrderState =
  | 'DELIVERED'
  | 'REFUNDED'
  | 'CANCELLED'
  | 'FAILED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'CONFIRMED'
  | 'AWAITING_PAYMENT_ACTION';

export interface DemoOrder {
  index: number;
  state: DemoOrderState;
  /** Product by index, its first variant. */
  items: readonly { product: number; quantity: number }[];
  placedAt: Date;
}

export const demoOrderId = (index: number): string => seededId('ord', demoHash('demo order', index));
export const demoPaymentId = (orderIndex: number): string => seededId('pay', demoHash('demo payment', orderIndex));
export const demoPaymentSessionId = (orderIndex: number): string =>
  seededId('pms', demoHash('demo order session', orderIndex));
/** Of the refund that brought all of it back, where there is one. */
export const demoRefundId = (orderIndex: number): string => seededId('ref', demoHash('demo refund', orderIndex));
export const demoReservationId = (orderIndex: number): string =>
  seededId('rsv', demoHash('demo reservation', orderIndex));

const order = (
  index: number,
  state: DemoOrderState,
  daysAgo: number,
  ...items: [product: number, quantity: number][]
) => ({
  index,
  state,
  items: items.map(([product, quantity]) => ({ product, quantity })),
  placedAt: new Date(demoEpoch - daysAgo * dayMs + 10 * 3_600_000),
});

/** The orders of customer 0, the oldest first. The first has a product that is archived by now; the last waits for a bank. */
export const demoOrders: readonly DemoOrder[] = [
  order(0, 'DELIVERED', 400, [2, 1], [0, 1]),
  order(1, 'REFUNDED', 210, [9, 1]),
  order(2, 'DELIVERED', 90, [5, 4]),
  order(3, 'CANCELLED', 60, [1, 1]),
  order(4, 'FAILED', 21, [7, 1]),
  order(5, 'PARTIALLY_SHIPPED', 9, [4, 2], [6, 1]),
  order(6, 'SHIPPED', 5, [0, 1]),
  order(7, 'CONFIRMED', 2, [1, 2]),
  order(8, 'AWAITING_PAYMENT_ACTION', 1, [3, 1]),
];
