import type { VariantStock } from './variant-stock.ts';

/** Fewer than this many left is few. */
export const lowStockThreshold = 5;

/** Most that can be ordered at once. Also of what has yet to come: nobody knows how many will. */
export const orderLimit = 10;

export type AvailabilityStatus = 'IN_STOCK' | 'LOW_STOCK' | 'BACKORDER' | 'OUT_OF_STOCK';

/** What shoppers may know: whether it can be had, and how many at once. Never how many there are, unless they are few. */
export type Availability =
  | { status: 'IN_STOCK'; maxOrderable: number }
  | { status: 'LOW_STOCK'; maxOrderable: number; lowStockCount: number }
  | { status: 'BACKORDER'; maxOrderable: number; restockAt: Date }
  | { status: 'OUT_OF_STOCK'; maxOrderable: 0; restockAt?: Date };

/**
 * How a variant can be had. The clock has no say in it: a delivery that is late is still expected, and so a status changes
 * only when something happens, which is when it is told.
 */
export function availabilityOf({ isListed, takesBackorders, available, restockAt }: VariantStock): Availability {
  if (!isListed) return { status: 'OUT_OF_STOCK', maxOrderable: 0 };
  if (available >= lowStockThreshold) return { status: 'IN_STOCK', maxOrderable: Math.min(orderLimit, available) };
  if (available > 0) return { status: 'LOW_STOCK', maxOrderable: available, lowStockCount: available };
  if (!restockAt) return { status: 'OUT_OF_STOCK', maxOrderable: 0 };
  if (takesBackorders) return { status: 'BACKORDER', maxOrderable: orderLimit, restockAt };
  return { status: 'OUT_OF_STOCK', maxOrderable: 0, restockAt };
}

/** How a product can be had: as its best variant. Undefined when there is no variant. */
export function availabilityOfProduct(variants: readonly VariantStock[]): Availability | undefined {
  return variants.map(availabilityOf).toSorted(byPreference)[0];
}

/** When more are expected. A day that has passed is no promise any more and is not told. */
export function expectedAt(availability: Availability, now: Date): Date | undefined {
  if (!('restockAt' in availability)) return undefined;
  return availability.restockAt > now ? availability.restockAt : undefined;
}

const bestFirst: readonly AvailabilityStatus[] = ['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK'];

/** Better status, then more at once, then sooner. */
function byPreference(a: Availability, b: Availability): number {
  return (
    bestFirst.indexOf(a.status) - bestFirst.indexOf(b.status) || b.maxOrderable - a.maxOrderable || wait(a) - wait(b)
  );
}

const neverMs = Number.MAX_SAFE_INTEGER;
const wait = (availability: Availability): number =>
  ('restockAt' in availability ? availability.restockAt?.getTime() : undefined) ?? neverMs;
