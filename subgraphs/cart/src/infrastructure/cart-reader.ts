import { type Database, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, eq, getTableColumns, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { CartReader } from '../application/ports.ts';
import type { StoredNotice } from '../domain/notice.ts';
import { type LineRow, toCart, toHead } from './cart-rows.ts';
import { cartLines, cartNotices, cartPromoCodes, carts } from './tables.ts';

export function createCartReader(database: Database): CartReader {
  return {
    headOfOwner: (ownerId) => fetchHead(database, currentOf(ownerId)),
    find: async (id) => (isId('crt', id) ? fetchCart(database, id) : undefined),
    findOfOwner: async (ownerId) => toOne(await selectOfOwner(database, { ownerId })),
  };
}

/** Drizzle leaves the table's name away in a select of one table; in a subquery it is needed. */
export const ofCart = sql.raw('"carts"."id"');

/** Written out: only then the planner sees that the partial index fits. */
export const isCurrent = sql`${carts.status} in ('OPEN', 'BEING_ORDERED')`;
export const currentOf = (ownerId: string | Placeholder) => and(eq(carts.ownerId, ownerId), isCurrent);

async function fetchHead(database: Database, condition: SQL | undefined) {
  const quantity = sql`(select coalesce(sum(${cartLines.quantity}), 0) from ${cartLines} where ${cartLines.cartId} = ${ofCart})`;
  const [row] = await database
    .current()
    .select({ cart: getTableColumns(carts), totalQuantity: quantity.mapWith(Number) })
    .from(carts)
    .where(condition);
  return row && toHead(row.cart, row.totalQuantity);
}

/** All of it by one statement, so that its parts are of one moment. */
export async function fetchCart(database: Database, id: string) {
  return toOne(await selectById(database, { id }));
}

const toOne = ([row]: Parameters<typeof toCart>[0][]) => row && toCart(row);

/** The lines as JSON, with the names that Drizzle gives them. */
const lineFields = sql.join(
  Object.entries(getTableColumns(cartLines)).flatMap(([name, column]) => [sql.raw(`'${name}'`), sql`${column}`]),
  sql`, `,
);
const linesOf = sql<LineRow[]>`(
  select coalesce(json_agg(json_build_object(${lineFields}) order by ${cartLines.position}), '[]')
  from ${cartLines} where ${cartLines.cartId} = ${ofCart})`;
const codesOf = sql<string[]>`(
  select coalesce(json_agg(${cartPromoCodes.code} order by ${cartPromoCodes.position}), '[]')
  from ${cartPromoCodes} where ${cartPromoCodes.cartId} = ${ofCart})`;
const noticesOf = sql<StoredNotice[]>`(
  select coalesce(json_agg(${cartNotices.notice} order by ${cartNotices.position}), '[]')
  from ${cartNotices} where ${cartNotices.cartId} = ${ofCart})`;

const selectWhere = (condition: SQL | undefined) =>
  prepared((db) =>
    db
      .select({ cart: getTableColumns(carts), lines: linesOf, promoCodes: codesOf, notices: noticesOf })
      .from(carts)
      .where(condition),
  );
const selectById = selectWhere(eq(carts.id, sql.placeholder('id')));
const selectOfOwner = selectWhere(currentOf(sql.placeholder('ownerId')));
