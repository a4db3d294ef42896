import { anyOf, type Database, prepared, violates } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, desc, eq, gt, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PromotionStore } from '../application/ports.ts';
import { toPromotion, toPromotionRow } from './promotion-rows.ts';
import { promotions } from './tables.ts';

export function createPromotionStore(database: Database): PromotionStore {
  async function fetch(condition: SQL | undefined, limit = 1_000) {
    const rows = await database
      .current()
      .select()
      .from(promotions)
      .where(condition)
      .orderBy(desc(promotions.id))
      .limit(limit);
    return rows.map(toPromotion);
  }

  async function fetchForCart(at: Date, codes: readonly string[]) {
    return (await selectForCart(database, { at, codes })).map(toPromotion);
  }

  return {
    running: (at) => fetchForCart(at, []),
    forCart: (at, codes) => fetchForCart(at, codes),
    byId: (ids) =>
      fetch(
        anyOf(
          promotions.id,
          ids.filter((id) => isId('prm', id)),
        ),
      ),
    async byCode(code) {
      const [found] = await fetch(eq(promotions.code, code), 1);
      return found;
    },
    list: ({ limit, before }) => fetch(before === undefined ? undefined : lt(promotions.id, before), limit),
    save: (promotion) => save(database, toPromotionRow(promotion)),
  };
}

const at = sql`${sql.placeholder('at')}::timestamptz`;
const hasStarted = or(isNull(promotions.startsAt), lte(promotions.startsAt, at));
const lasts = or(isNull(promotions.endsAt), gt(promotions.endsAt, at));
const isRunning = and(isNull(promotions.code), hasStarted, lasts);
const isGiven = sql`${promotions.code} = any(${sql.placeholder('codes')}::text[])`;
const selectForCart = prepared((db) =>
  db.select().from(promotions).where(or(isRunning, isGiven)).orderBy(desc(promotions.id)).limit(1_000),
);

async function save(database: Database, row: ReturnType<typeof toPromotionRow>): Promise<boolean> {
  try {
    const { id: _id, ...set } = row;
    await database.current().insert(promotions).values(row).onConflictDoUpdate({ target: promotions.id, set });
    return true;
  } catch (error) {
    if (violates(error, 'promotions_code') === 'unique') return false;
    throw error;
  }
}
