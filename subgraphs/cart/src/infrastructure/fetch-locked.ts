import type { Database } from '@prism/platform/database';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { CartStore, LockedCart } from '../application/ports.ts';
import { carts } from './tables.ts';

/** Since when an order has it: from the terms that it was locked on. */
const lockedAt = sql`(${carts.orderTerms} ->> 'at')::timestamptz`;

export async function fetchLocked(
  database: Database,
  { lockedBefore, limit, after = '' }: Parameters<CartStore['locked']>[0],
): Promise<LockedCart[]> {
  const isLong = sql`${lockedAt} < ${lockedBefore.toISOString()}::timestamptz`;
  const rows = await database
    .current()
    .select({ cartId: carts.id, orderId: carts.orderId })
    .from(carts)
    .where(and(eq(carts.status, sql`'BEING_ORDERED'`), isLong, gt(carts.id, after)))
    .orderBy(asc(carts.id))
    .limit(limit);
  return rows.flatMap(({ cartId, orderId }) => (orderId === null ? [] : [{ cartId, orderId }]));
}
