import { expect, test } from 'vitest';
import { authorized, awaiting, confirmed, happened, orderOf, requested, shipped } from '../../test/given.ts';
import type { OrderEvent } from './events.ts';
import { isCancellable, statusOf } from './order-status.ts';

const refused = happened('PlacementRefused', { kind: 'CART', code: 'CART_NOT_READY' });
const part = happened('OrderShipped', { shipmentId: 'shp_1', carrier: 'DHL', lines: [{ lineId: 'a', quantity: 2 }] });
const refund = (refundedTotalMinor: number) =>
  happened('OrderRefunded', { refundId: 'ref_1', amountMinor: refundedTotalMinor, refundedTotalMinor });
const wish = happened('CancellationRequested', { by: 'OWNER' });

const cases: [status: string, isCancellable: boolean, ...OrderEvent[]][] = [
  ['PENDING', false, requested],
  ['PENDING', false, ...authorized],
  ['AWAITING_PAYMENT_ACTION', true, ...awaiting],
  ['PENDING', false, requested, refused],
  ['FAILED', false, requested, refused, happened('OrderFailed', { code: 'CART_NOT_READY' })],
  ['CONFIRMED', true, ...confirmed],
  ['CONFIRMED', true, ...confirmed, refund(490)],
  ['REFUNDED', false, ...confirmed, refund(3_490)],
  ['CONFIRMED', false, ...confirmed, wish],
  ['CANCELLED', false, ...confirmed, wish, happened('OrderCancelled', {})],
  ['PARTIALLY_SHIPPED', false, ...confirmed, part],
  ['SHIPPED', false, ...confirmed, shipped],
  ['DELIVERED', false, ...confirmed, shipped, happened('OrderDelivered')],
  ['REFUNDED', false, ...confirmed, shipped, refund(3_490)],
];

test.each(cases)('an order is %s, cancellable %s, after what happened (case %#)', (status, cancellable, ...events) => {
  const order = orderOf(events);
  expect([statusOf(order), isCancellable(order)]).toEqual([status, cancellable]);
});
