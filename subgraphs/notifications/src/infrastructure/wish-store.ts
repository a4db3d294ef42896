import type { Database } from '@prism/platform/database';
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { WishStore } from '../application/ports.ts';
import { wishes as table } from './tables.ts';

export function createWishStore(database: Database): WishStore {
  type ToldColumn = 'priceToldAt' | 'stockToldAt';

  /** One statement: of two events at once, each wisher hears of one. */
  async function claim(
    column: ToldColumn,
    productId: string,
    times: { at: Date; unlessSince: Date },
    currency?: string,
  ) {
    const wasQuiet = or(isNull(table[column]), lte(table[column], times.unlessSince));
    const isMeant = currency === undefined ? undefined : eq(table.currency, currency);
    const rows = await database
      .current()
      .update(table)
      .set({ [column]: times.at })
      .where(and(eq(table.productId, productId), eq(table.isPresent, true), isMeant, wasQuiet))
      .returning({ customerId: table.customerId });
    return rows.map(({ customerId }) => customerId);
  }

  return {
    async remember({ customerId, productId, isPresent, version, currency }) {
      const set = { isPresent, version, currency: currency ?? null };
      await database
        .current()
        .insert(table)
        .values({ customerId, productId, ...set })
        .onConflictDoUpdate({
          target: [table.customerId, table.productId],
          set,
          setWhere: sql`${table.version} < ${version}`,
        });
    },
    claimForPrice: (productId, currency, times) => claim('priceToldAt', productId, times, currency),
    claimForStock: (productId, times) => claim('stockToldAt', productId, times),
  };
}
