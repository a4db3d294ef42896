import {
  type DemoOrder,
  type DemoOrderState,
  demoOrderId,
  demoOrders,
  demoReservationId,
  demoVariantId,
} from '@prism/demo';
import { type Database, insertRows } from '@prism/platform/database';
import type { ReservationStatus } from '../../domain/reservation.ts';
import { reservationHolds, reservationLines, reservations } from '../tables.ts';
import { demoLevelId } from './demo-rows.ts';

const quarterMs = 15 * 60_000;

/** What became of what the demo orders reserved. None is held: demo stock is what is left after all of them. */
const statuses: Record<DemoOrderState, Exclude<ReservationStatus, 'HELD'>> = {
  DELIVERED: 'CONFIRMED',
  REFUNDED: 'CONFIRMED',
  CANCELLED: 'RETURNED',
  FAILED: 'RELEASED',
  PARTIALLY_SHIPPED: 'CONFIRMED',
  SHIPPED: 'CONFIRMED',
  CONFIRMED: 'CONFIRMED',
  AWAITING_PAYMENT_ACTION: 'EXPIRED',
};

/** Without them a demo order could not be called off, nor paid for at last. */
export async function seedDemoReservations(database: Database): Promise<void> {
  await insertRows(database, reservations, demoOrders.map(toReservation));
  await insertRows(database, reservationLines, demoOrders.flatMap(toLines));
  await insertRows(database, reservationHolds, demoOrders.flatMap(toHolds));
}

function toReservation({ index, state, placedAt }: DemoOrder): typeof reservations.$inferInsert {
  const expiresAt = new Date(placedAt.getTime() + quarterMs);
  const ids = { id: demoReservationId(index), orderId: demoOrderId(index) };
  return { ...ids, status: statuses[state], expiresAt, createdAt: placedAt, changedAt: placedAt };
}

/** An order is of the first variants. */
const toLines = ({ index, items }: DemoOrder) =>
  items.map(({ product, quantity }) => ({
    reservationId: demoReservationId(index),
    variantId: demoVariantId(product, 0),
    ...{ quantity, backordered: 0 },
  }));

/** All of it from the warehouse that is named first. */
const toHolds = ({ index, items }: DemoOrder) =>
  items.map(({ product, quantity }) => ({
    reservationId: demoReservationId(index),
    stockLevelId: demoLevelId(product, 0, 0),
    quantity,
  }));
