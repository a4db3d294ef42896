import { isDeepStrictEqual } from 'node:util';
import { anyOf, type Database, everyColumn, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { CartStore } from '../application/ports.ts';
import { type Cart, createCart } from '../domain/cart.ts';
import { createCartReader, currentOf, fetchCart, isCurrent } from './cart-reader.ts';
import { toCartRow, toLineRow } from './cart-rows.ts';
import { claimAbandoned } from './claim-abandoned.ts';
import { fetchLocked } from './fetch-locked.ts';
import { cartLines, cartNotices, cartPromoCodes, carts } from './tables.ts';

export function createCartStore(database: Database): CartStore {
  const reader = createCartReader(database);
  return {
    ...reader,
    async lock(id) {
      if (!isId('crt', id)) return undefined;
      await database.later(lockRow(database, { id }));
      // Read after the lock, by a statement of its own: so it sees what the holder before us committed.
      return fetchCart(database, id);
    },
    lockOfOwner: (made) => lockOfOwner(database, made),
    claimAbandoned: (claim) => claimAbandoned(database, claim),
    locked: (slice) => fetchLocked(database, slice),
    async save(before, after) {
      await database.later(updateRow(database, toCartRow(after)));
      await saveLines(database, before, after);
      if (!isDeepStrictEqual(before.promoCodes, after.promoCodes)) await replacePromoCodes(database, after);
      if (!isDeepStrictEqual(before.notices, after.notices)) await replaceNotices(database, after);
    },
  };
}

const theOne = eq(carts.id, sql.placeholder('id'));
const lockRow = prepared((db) => db.select({ id: carts.id }).from(carts).where(theOne).for('update'));
/** When it was told to be abandoned, others write. */
const updateRow = prepared((db) =>
  db
    .update(carts)
    .set(everyColumn(carts, 'id', 'abandonedVersion') as object)
    .where(theOne),
);

/** Of several who open one at once, the others wait here for the first to commit, and then find its cart. */
async function lockOfOwner(database: Database, made: Parameters<CartStore['lockOfOwner']>[0]): Promise<Cart> {
  for (;;) {
    const [found] = await database
      .current()
      .select({ id: carts.id })
      .from(carts)
      .where(currentOf(made.ownerId))
      .for('update');
    const cart = found && (await fetchCart(database, found.id));
    if (cart) return cart;
    await database
      .current()
      .insert(carts)
      .values(toCartRow(createCart(made)))
      .onConflictDoNothing({ target: carts.ownerId, where: isCurrent });
  }
}

async function saveLines(database: Database, before: Cart, after: Cart): Promise<void> {
  const kept = new Set(after.lines.map(({ id }) => id));
  const removed = before.lines.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const isRemoved = and(eq(cartLines.cartId, after.id), anyOf(cartLines.id, removed));
  if (removed.length > 0) await database.later(database.current().delete(cartLines).where(isRemoved));
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const changed = after.lines.filter((line) => !isDeepStrictEqual(known.get(line.id), line));
  if (changed.length === 0) return;
  await database
    .current()
    .insert(cartLines)
    .values(changed.map((line) => toLineRow(after.id, line)))
    .onConflictDoUpdate({ target: [cartLines.cartId, cartLines.id], set: excluded });
}

/** Every column but the key, as the row that could not be inserted has it. */
const excluded = Object.fromEntries(
  Object.entries(getTableColumns(cartLines)).flatMap(([key, { name }]) =>
    key === 'cartId' || key === 'id' ? [] : [[key, sql.raw(`excluded."${name}"`)]],
  ),
);

async function replacePromoCodes(database: Database, { id: cartId, promoCodes }: Cart): Promise<void> {
  await database.current().delete(cartPromoCodes).where(eq(cartPromoCodes.cartId, cartId));
  const rows = promoCodes.map((code, position) => ({ cartId, code, position }));
  if (rows.length > 0) await database.current().insert(cartPromoCodes).values(rows);
}

async function replaceNotices(database: Database, { id: cartId, notices }: Cart): Promise<void> {
  await database.current().delete(cartNotices).where(eq(cartNotices.cartId, cartId));
  const rows = notices.map((notice, position) => ({ cartId, position, notice }));
  if (rows.length > 0) await database.current().insert(cartNotices).values(rows);
}
