import type { Database } from '@prism/platform/database';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { VariantStock } from '../domain/variant-stock.ts';
import { stockLevels, variants } from './tables.ts';

/** The stock of all variants that meet a condition, added up over the warehouses: one statement. */
export async function fetchVariantStocks(database: Database, condition: SQL): Promise<VariantStock[]> {
  const rows = await database
    .current()
    .select({
      variantId: variants.id,
      productId: variants.productId,
      isListed: variants.isListed,
      takesBackorders: variants.takesBackorders,
      // Without a level there is nothing.
      available: sql`coalesce(sum(${stockLevels.onHand} - ${stockLevels.reserved}), 0)`.mapWith(Number),
      restockAt: sql<Date | null>`min(${stockLevels.restockAt})`.mapWith(stockLevels.restockAt),
    })
    .from(variants)
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(condition)
    .groupBy(variants.id);
  return rows.map(({ restockAt, ...stock }) => ({ ...stock, ...(restockAt && { restockAt }) }));
}
