import { type DemoProduct, type DemoStock, demoStock, demoTakesBackorders } from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import { availabilityOfProduct } from '../../domain/availability.ts';
import type { VariantStock } from '../../domain/variant-stock.ts';
import type { products, stockLevels, variants } from '../tables.ts';

type VariantRow = typeof variants.$inferSelect;
type LevelRow = typeof stockLevels.$inferInsert;

/** The rows of one product of the demo shop. */
export interface DemoRows {
  product: typeof products.$inferInsert;
  variants: VariantRow[];
  levels: LevelRow[];
}

export function demoRows({ index, id, status, version, variants: each }: Subject): DemoRows {
  // The catalog tells of what is or was on the shelves; a draft's stock waits for it.
  const takesBackorders = demoTakesBackorders(index);
  const rows = each.map(({ id: variantId }, position) => {
    const stock = demoStock(index, position);
    return {
      variant: { id: variantId, productId: id, isListed: status === 'ACTIVE', takesBackorders },
      stock,
      levels: stock.map((one, place) => levelRow(one, variantId, demoLevelId(index, position, place))),
    };
  });
  const told = availabilityOfProduct(rows.map(({ variant, stock }) => addUp(variant, stock)));
  return {
    product: { id, version, toldStatus: told?.status ?? null, toldVersion: 0 },
    variants: rows.map(({ variant }) => variant),
    levels: rows.flatMap(({ levels }) => levels),
  };
}

type Subject = Pick<DemoProduct, 'index' | 'id' | 'status' | 'version'> & { variants: readonly { id: string }[] };

/** Of the variant at this position of the product, in the warehouse at this place of those that keep it. */
export const demoLevelId = (productIndex: number, position: number, place: number): string =>
  seededId('stk', demoHash('stock level', (productIndex * 256 + position) * 4 + place));

function levelRow({ warehouse, onHand, restockAt }: DemoStock, variantId: string, id: string): LevelRow {
  // insertRows writes every column, so none is left to its default.
  return {
    id,
    variantId,
    warehouseId: warehouse.id,
    onHand,
    reserved: 0,
    version: 1,
    restockAt: restockAt ?? null,
  };
}

/** What `fetchVariantStocks` makes of the rows. */
function addUp({ id: variantId, ...variant }: VariantRow, stock: readonly DemoStock[]): VariantStock {
  const available = stock.reduce((sum, { onHand }) => sum + onHand, 0);
  const restockAt = stock.find((one) => one.restockAt)?.restockAt;
  return { variantId, ...variant, available, ...(restockAt && { restockAt }) };
}
