/** Of the heap, what can be seen of it. */
export interface Heap {
  /** Used, garbage included, as a share of the limit. */
  usedShare(): number;
  /** Tells of each collection of all of it, when it is over. @returns What ends that. */
  onCollected(collected: () => void): () => void;
}

export interface HeapWatch {
  /** Whether the heap is too full, and not of garbage. To be asked now and then. */
  isFull(): boolean;
  stop(): void;
}

/**
 * What is used before a collection is garbage for the most part, and a heap near its limit is collected more often. So what counts is what a
 * collection leaves; collections are looked at only while more is used than may be.
 */
export function createHeapWatch(share: number, heap: Heap): HeapWatch {
  let isFull = false;
  let stop: (() => void) | undefined;

  const begin = () => {
    stop ??= heap.onCollected(() => {
      isFull = heap.usedShare() > share;
    });
  };

  const end = () => {
    isFull = false;
    stop?.();
    stop = undefined;
  };

  return {
    isFull() {
      if (heap.usedShare() > share) begin();
      else end();
      return isFull;
    },
    stop: end,
  };
}
