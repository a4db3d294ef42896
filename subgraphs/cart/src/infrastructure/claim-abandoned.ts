import { anyOf, type Database } from '@prism/platform/database';
import { and, asc, lte, sql } from 'drizzle-orm';
import type { AbandonedCart, CartStore } from '../application/ports.ts';
import { ofCart } from './cart-reader.ts';
import { cartLines, carts } from './tables.ts';

/** Written as the index `carts_untouched` has it: only then the planner sees that it fits. */
const isUntold = sql`${carts.status} = 'OPEN' and starts_with(${carts.ownerId}, 'cus_') and ${carts.abandonedVersion} is distinct from ${carts.version}`;

const hasLines = sql<boolean>`exists (select 1 from ${cartLines} where ${cartLines.cartId} = ${ofCart})`;

/**
 * Marks carts as told. A cart that somebody has locked is passed over until the next time: whoever has it is about to change it,
 * or is another sweeper.
 */
export async function claimAbandoned(
  database: Database,
  { untouchedSince, limit }: Parameters<CartStore['claimAbandoned']>[0],
): Promise<AbandonedCart[]> {
  const { id, ownerId, version, updatedAt } = carts;
  const claimed = await database
    .current()
    .select({ id })
    .from(carts)
    .where(and(isUntold, lte(updatedAt, untouchedSince)))
    .orderBy(asc(updatedAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  if (claimed.length === 0) return [];
  const ids = claimed.map((cart) => cart.id);
  return database
    .current()
    .update(carts)
    .set({ abandonedVersion: sql`${version}` })
    .where(anyOf(id, ids))
    .returning({ id, ownerId, version, updatedAt, hasLines });
}
