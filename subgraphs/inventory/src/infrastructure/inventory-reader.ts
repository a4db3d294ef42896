import { anyOf, type Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { InventoryReader } from '../application/ports.ts';
import { fetchVariantStocks } from './fetch-variant-stocks.ts';
import { reservationColumns } from './reservation-rows.ts';
import { levelColumns } from './rows.ts';
import { reservations, stockLevels, variants, warehouses } from './tables.ts';

export function createInventoryReader(database: Database): InventoryReader {
  return {
    variantStocks: (ids) => fetchVariantStocks(database, anyOf(variants.id, idsOf('var', ids))),
    productStocks: (ids) => fetchVariantStocks(database, anyOf(variants.productId, idsOf('prd', ids))),
    stockLevels: (ids) =>
      database
        .current()
        .select(levelColumns)
        .from(stockLevels)
        .where(anyOf(stockLevels.id, idsOf('stk', ids))),
    reservations: (ids) =>
      database
        .current()
        .select(reservationColumns)
        .from(reservations)
        .where(anyOf(reservations.id, idsOf('rsv', ids))),
    levelsOfVariants: (ids) =>
      database
        .current()
        .select(levelColumns)
        .from(stockLevels)
        .innerJoin(warehouses, eq(warehouses.id, stockLevels.warehouseId))
        .where(anyOf(stockLevels.variantId, idsOf('var', ids)))
        .orderBy(asc(warehouses.name), asc(stockLevels.id)),
    scarceLevels: (threshold, { limit, after }) =>
      database
        .current()
        .select(levelColumns)
        .from(stockLevels)
        .innerJoin(variants, eq(variants.id, stockLevels.variantId))
        .where(
          and(
            sql`${available} < ${threshold}::int`,
            eq(variants.isListed, true),
            after && sql`(${available}, ${stockLevels.id}) > (${after.available}::int, ${after.id})`,
          ),
        )
        .orderBy(available, asc(stockLevels.id))
        .limit(limit),
    warehouses: (ids) =>
      database
        .current()
        .select()
        .from(warehouses)
        .where(anyOf(warehouses.id, idsOf('whs', ids))),
    allWarehouses: () => database.current().select().from(warehouses).orderBy(asc(warehouses.name), asc(warehouses.id)),
  };
}

/** As the index has it. */
const available = sql`(${stockLevels.onHand} - ${stockLevels.reserved})`;

/** What has another shape is the id of nothing, and may hold what PostgreSQL takes for an error. */
const idsOf = (prefix: string, ids: readonly string[]) => ids.filter((id) => isId(prefix, id));
