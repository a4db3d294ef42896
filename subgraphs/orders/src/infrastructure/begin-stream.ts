import type { Database } from '@prism/platform/database';
import { and, eq, not, or } from 'drizzle-orm';
import type { PlacementKey, Taken } from '../application/ports.ts';
import type { Order } from '../domain/order.ts';
import { orderStreams } from './tables.ts';

/** The head of a new log, or what is taken already: whoever is writing the same meanwhile is waited for. */
export async function beginStream(
  database: Database,
  order: Order,
  { idempotencyKey, fingerprint }: PlacementKey,
): Promise<Taken | undefined> {
  const { id: orderId, ownerId, cartId, number, version } = order;
  const begun = await database
    .current()
    .insert(orderStreams)
    .values({ orderId, ownerId, idempotencyKey, fingerprint, cartId, number, version })
    .onConflictDoNothing()
    .returning({ orderId: orderStreams.orderId });
  return begun.length > 0 ? undefined : await whatIsTaken(database, order, idempotencyKey);
}

async function whatIsTaken(database: Database, order: Order, idempotencyKey: string): Promise<Taken> {
  const isSameKey = and(eq(orderStreams.ownerId, order.ownerId), eq(orderStreams.idempotencyKey, idempotencyKey));
  const isSameCart = and(eq(orderStreams.cartId, order.cartId), not(orderStreams.hasFailed));
  const others = await database.current().$count(orderStreams, or(isSameKey, isSameCart));
  return others > 0 ? 'KEY_OR_CART' : 'NUMBER';
}
