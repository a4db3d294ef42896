import type { LoadSample } from './load-sample.ts';
import type { SheddingSettings } from './shedding-settings.ts';

export interface Window extends LoadSample {
  limit: number;
  /** In flight at a time. */
  most: number;
  /** More are in flight than the limit lets in: it has shrunk, and what was let in before is not done yet. */
  isDraining: boolean;
  /** How long operations took, by what is usual; undefined: nobody knows. */
  slowness: number | undefined;
  /** The loop is late, and was so before. */
  isLate: boolean;
  /** It was so a while ago. */
  wasLate: boolean;
}

/** So few at a time keep a process busy, whatever else is wrong. Who is alone is always let in: that helps whoever comes next. */
const fewest = 8;
/** So many times as late as is too much, it is not those in flight that are too many, or far too many. */
const farWorse = 5;
/** So many times as long as usual, operations queue somewhere behind us, and more of them queue longer. */
const slow = 2;

/**
 * The limit of the next window. As in Netflix's Gradient2 it shrinks by what latency is to what it should be, by half at most, and grows by
 * its root; but what it should be is given, so that a long overload does not come to be taken for normal.
 */
export function nextLimit(window: Window, settings: SheddingSettings): number {
  const { limit, lateMs, isHeapFull, most, isLate, isDraining, slowness } = window;
  if (isHeapFull) return shrink(limit, 0.5, fewest);
  // The loop is late because of those that are leaving already.
  if (isLate && isDraining) return limit;
  if (isLate) return shrink(limit, settings.lateMs / lateMs, floorAt(lateMs, settings));
  if (isSlow(slowness) && most >= limit / 2) return shrink(limit, slow / slowness, settings.atLeast);
  return lateMs < settings.lateMs / 2 ? grow(window, settings) : limit;
}

const isSlow = (slowness: number | undefined): slowness is number => slowness !== undefined && slowness > slow;

const floorAt = (lateMs: number, settings: SheddingSettings): number =>
  lateMs > farWorse * settings.lateMs ? fewest : settings.atLeast;

/** What is below the floor already stays there. */
const shrink = (limit: number, gradient: number, floor: number): number =>
  Math.max(Math.min(limit, floor), Math.floor(limit * Math.max(gradient, 0.5)));

/** Back to what it was at first; beyond only as far as it is made use of: subgraphs are slow, and we are not. */
function grow({ limit, most, wasLate, slowness }: Window, { atFirst, atMost }: SheddingSettings): number {
  const more = Math.ceil(limit + Math.sqrt(limit));
  if (limit < atFirst) return Math.min(atFirst, more);
  if (most >= limit && slowness === undefined) return limit;
  if (most >= limit) return Math.min(atMost, wasLate ? more : limit * 2);
  return most < limit / 4 ? Math.max(atFirst, Math.floor(limit * 0.9)) : limit;
}
