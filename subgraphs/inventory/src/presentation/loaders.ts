import { byKey, manyByKey } from '@prism/platform/subgraph';
import type { InventoryReader } from '../application/ports.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Reads of one request, gathered into one statement for all keys of a kind. */
export function createLoaders(reader: InventoryReader) {
  return {
    variantStock: byKey(reader.variantStocks, ({ variantId }) => variantId),
    productStocks: manyByKey(reader.productStocks, ({ productId }) => productId),
    stockLevel: byKey(reader.stockLevels, ({ id }) => id),
    levelsOfVariant: manyByKey(reader.levelsOfVariants, ({ variantId }) => variantId),
    reservation: byKey(reader.reservations, ({ id }) => id),
    warehouse: byKey(reader.warehouses, ({ id }) => id),
  };
}
