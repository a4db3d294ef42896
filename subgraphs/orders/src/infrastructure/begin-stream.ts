import type { Database } from '@prism/platform/database';
import { and, eq, not, or, type SQL } from 'drizzle-orm';
import type { PlacementKey, Taken } from '../application/ports.ts';
import type { Order } from '../domain/order.ts';
import type { Lease } from './leases.ts';
import { orderStreams } from './tables.ts';

/** The head of a new log, unless something of it is taken: whoever is writing the same meanwhile is waited for. */
export function streamHead(database: Database, order: Order, { lease, ...key }: PlacementKey & { lease: Lease }): SQL {
  const { id: orderId, ownerId, cartId, number, version } = order;
  return database
    .current()
    .insert(orderStreams)
    .values({ orderId, ownerId, ...key, cartId, number, version, leaseHolder: lease.holder, leaseUntil: lease.until })
    .onConflictDoNothing()
    .returning({ orderId: orderStreams.orderId })
    .getSQL();
}

/** What the order has in common with one that there is. */
export async function whatIsTaken(database: Database, order: Order, { idempotencyKey }: PlacementKey): Promise<Taken> {
  const isSameKey = and(eq(orderStreams.ownerId, order.ownerId), eq(orderStreams.idempotencyKey, idempotencyKey));
  const isSameCart = and(eq(orderStreams.cartId, order.cartId), not(orderStreams.hasFailed));
  const others = await database.current().$count(orderStreams, or(isSameKey, isSameCart));
  return others > 0 ? 'KEY_OR_CART' : 'NUMBER';
}
