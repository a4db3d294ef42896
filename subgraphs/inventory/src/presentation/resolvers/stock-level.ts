import { availableOf } from '../../domain/stock-level.ts';
import type { StockLevelResolvers } from '../../generated/resolvers.ts';

export const stockLevelResolvers: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  async warehouse({ warehouseId }, _args, { loaders }) {
    const warehouse = await loaders.warehouse.load(warehouseId);
    if (!warehouse) throw new Error(`Expected a warehouse ${warehouseId}, got none.`);
    return warehouse;
  },
  available: availableOf,
};
