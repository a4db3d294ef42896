export type StockStatus = 'IN_STOCK' | 'LOW_STOCK' | 'BACKORDER' | 'OUT_OF_STOCK';

const dayMs = 24 * 3_600_000;

/** Of one product nobody is told the same kind of news again within this time, in ms: it has variants, and prices are set in turn. */
export const quietMs = dayMs;

/** A cent less is no news. */
const leastDrop = 0.05;

/** Whether a product that costs this much now is worth a word. Without a price before there is nothing to compare with. */
export function isPriceDrop(currentMinor: number, previousMinor: number | undefined): previousMinor is number {
  return previousMinor !== undefined && previousMinor - currentMinor >= previousMinor * leastDrop && previousMinor > 0;
}

const isThere = (status: StockStatus) => status === 'IN_STOCK' || status === 'LOW_STOCK';

/** Whether a product can be had at once and could not before. Unknown before: nobody can have waited for it. */
export function isBackInStock(before: StockStatus | undefined, after: StockStatus): boolean {
  return before !== undefined && !isThere(before) && isThere(after);
}
