/** One variant in one warehouse; 0 <= reserved <= onHand. */
export interface StockLevel {
  id: string;
  variantId: string;
  warehouseId: string;
  onHand: number;
  reserved: number;
  /** Grows by one at each change. */
  version: number;
}

/** What can still be promised to somebody. */
export function availableOf({ onHand, reserved }: Pick<StockLevel, 'onHand' | 'reserved'>): number {
  return onHand - reserved;
}
