import type { Hold } from './reservation.ts';

/** What a warehouse can still give of a variant. */
export interface AvailableLevel {
  id: string;
  /** Not negative. */
  available: number;
}

/**
 * From which levels so many pieces come: the fullest first, so that an order comes in as few parcels as can be and no
 * warehouse runs dry before the others. Equal ones in the order given. What they do not have is not in the answer.
 */
export function allocate(levels: readonly AvailableLevel[], quantity: number): Hold[] {
  const holds: Hold[] = [];
  let left = quantity;
  for (const { id, available } of levels.toSorted((a, b) => b.available - a.available)) {
    const taken = Math.min(left, available);
    if (taken > 0) holds.push({ stockLevelId: id, quantity: taken });
    left -= taken;
  }
  return holds;
}
