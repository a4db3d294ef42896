import { type Database, everyColumn } from '@prism/platform/database';
import { and, eq, not, or } from 'drizzle-orm';
import type { PlacementKey, Taken, Written } from '../application/ports.ts';
import type { Order } from '../domain/order.ts';
import type { Lease } from './leases.ts';
import { orderStreams } from './tables.ts';
import { writeHistory } from './write-history.ts';

/** Begins a log unless something of it is taken: whoever is writing the same meanwhile is waited for. */
export function beginStream(
  database: Database,
  { order, ...written }: Written,
  { lease, ...key }: PlacementKey & { lease: Lease },
): Promise<boolean> {
  const { id: orderId, ownerId, cartId, number, version } = order;
  const head = { orderId, ownerId, ...key, cartId, number, version };
  return writeFirst(database, written, { ...head, leaseHolder: lease.holder, leaseUntil: lease.until });
}

const writeFirst = writeHistory((current) =>
  current
    .insert(orderStreams)
    .values(everyColumn(orderStreams, 'hasFailed', 'attempts', 'alarmId'))
    .onConflictDoNothing()
    .returning({ orderId: orderStreams.orderId })
    .getSQL(),
);

/** What the order has in common with one that there is. */
export async function whatIsTaken(database: Database, order: Order, { idempotencyKey }: PlacementKey): Promise<Taken> {
  const isSameKey = and(eq(orderStreams.ownerId, order.ownerId), eq(orderStreams.idempotencyKey, idempotencyKey));
  const isSameCart = and(eq(orderStreams.cartId, order.cartId), not(orderStreams.hasFailed));
  const others = await database.current().$count(orderStreams, or(isSameKey, isSameCart));
  return others > 0 ? 'KEY_OR_CART' : 'NUMBER';
}
