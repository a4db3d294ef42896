import { stockLevels } from './tables.ts';

/** The columns of a stock level as the domain knows it. */
export const levelColumns = {
  id: stockLevels.id,
  variantId: stockLevels.variantId,
  warehouseId: stockLevels.warehouseId,
  onHand: stockLevels.onHand,
  reserved: stockLevels.reserved,
  version: stockLevels.version,
};
