import { constants, type PerformanceEntry as Entry, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Heap } from './heap-watch.ts';

/** This thread's heap. To ask takes 2 us. */
export const v8Heap: Heap = {
  usedShare: () => getHeapStatistics().used_heap_size / limitBytes,
  onCollected(collected) {
    const observer = new PerformanceObserver((list) => {
      if ((list.getEntries() as CollectionEntry[]).some(isOfAll)) collected();
    });
    observer.observe({ entryTypes: ['gc'] });
    return () => observer.disconnect();
  },
};

type CollectionEntry = Entry & { detail?: { kind?: number } };

const isOfAll = ({ detail }: CollectionEntry): boolean => detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR;

/** V8's default, in MB. */
const semiSpaceMb = 16;

/**
 * What lasts may fill the old generation alone, but V8 tells its limit with three semi-spaces for what is young added: beside a heap of
 * 256 MB and semi-spaces of 64 MB it would never be 85 % full.
 */
export function oldLimitOf(limitBytes: number, flags: string): number {
  const given = /--max[-_]semi[-_]space[-_]size[= ](\d+)/.exec(flags)?.[1];
  const young = 3 * Number(given ?? semiSpaceMb) * 1_048_576;
  return Math.max(limitBytes - young, limitBytes / 4);
}

const limitBytes = oldLimitOf(
  getHeapStatistics().heap_size_limit,
  `${process.env.NODE_OPTIONS ?? ''} ${process.execArgv.join(' ')}`,
);
