import type { Database } from '@prism/platform/database';
import { and, eq, sql } from 'drizzle-orm';
import type { StockLevelStore, StockPlace } from '../application/ports.ts';
import { maxOnHand } from '../domain/stock-limits.ts';
import { lockVariantStocks } from './lock-variant-stocks.ts';
import { moveStock } from './move-stock.ts';
import { levelColumns } from './rows.ts';
import { stockLevels } from './tables.ts';

export function createStockLevelStore(database: Database): StockLevelStore {
  return {
    async open(id, place) {
      await database
        .current()
        .insert(stockLevels)
        .values({ id, ...place })
        .onConflictDoNothing({ target: [stockLevels.variantId, stockLevels.warehouseId] });
    },
    async add(place, delta) {
      const { onHand, reserved, version, restockAt } = stockLevels;
      const after = sql`${onHand} + ${delta}::int`;
      const [level] = await database
        .current()
        .update(stockLevels)
        .set({ onHand: after, version: sql`${version} + 1`, restockAt: delta > 0 ? null : sql`${restockAt}` })
        .where(and(isAt(place), sql`${after} between ${reserved} and ${maxOnHand}::int`))
        .returning(levelColumns);
      return level;
    },
    lockVariants: (variantIds) => lockVariantStocks(database, variantIds),
    move: (reservationId, move) => moveStock(database, reservationId, move),
  };
}

const isAt = ({ variantId, warehouseId }: StockPlace) =>
  and(eq(stockLevels.variantId, variantId), eq(stockLevels.warehouseId, warehouseId));
