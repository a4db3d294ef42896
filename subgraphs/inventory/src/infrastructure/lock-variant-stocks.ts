import { type Database, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { type AnyColumn, asc, sql } from 'drizzle-orm';
import type { WarehousedStock } from '../domain/plan-reservation.ts';
import { availableOf } from '../domain/stock-level.ts';
import { stockLevels, variants } from './tables.ts';

type VariantRow = typeof variants.$inferSelect;
type LevelRow = typeof stockLevels.$inferSelect;

/** All there is of the variants. Their levels are locked by variant and warehouse, one after the other. */
export async function lockVariantStocks(database: Database, variantIds: readonly string[]): Promise<WarehousedStock[]> {
  const ids = variantIds.filter((id) => isId('var', id));
  const [known, levels] = await Promise.all([
    selectVariants(database, { ids }),
    // The lock is of the rows as they are when it is got, not as they were when the statement began.
    lockLevels(database, { ids }),
  ]);
  return known.map((variant) =>
    toStock(
      variant,
      levels.filter(({ variantId }) => variantId === variant.id),
    ),
  );
}

const isAny = (column: AnyColumn) => sql`${column} = any(${sql.placeholder('ids')}::text[])`;
const selectVariants = prepared((db) => db.select().from(variants).where(isAny(variants.id)));
const lockLevels = prepared((db) =>
  db
    .select()
    .from(stockLevels)
    .where(isAny(stockLevels.variantId))
    .orderBy(asc(stockLevels.variantId), asc(stockLevels.warehouseId))
    .for('no key update'),
);

/** As `fetchVariantStocks` adds it up. */
function toStock({ id: variantId, ...variant }: VariantRow, rows: readonly LevelRow[]): WarehousedStock {
  const levels = rows.map((row) => ({ id: row.id, available: availableOf(row) }));
  const available = levels.reduce((sum, level) => sum + level.available, 0);
  const restockMs = rows.flatMap(({ restockAt }) => (restockAt ? [restockAt.getTime()] : []));
  const restockAt = restockMs.length > 0 ? new Date(Math.min(...restockMs)) : undefined;
  return { variantId, ...variant, levels, available, ...(restockAt && { restockAt }) };
}
