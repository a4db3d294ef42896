import { createHeapWatch } from './heap-watch.ts';
import type { LoadSample } from './load-sample.ts';
import { v8Heap } from './v8-heap.ts';

/** Of one window, in ms. */
const windowMs = 250;
/** Between two looks at the loop, in ms: 50 a second cost under a thousandth of a core. */
const lookMs = 20;

/**
 * Tells of each window how late the loop was and whether the heap is full. Of a dozen looks the latest is the 99th percentile. Node's own
 * `monitorEventLoopDelay` forgets, each time it is reset, what holds the loop just then.
 *
 * Keeps no process alive. @returns What ends it.
 */
export function watchLoad(heapShare: number, tell: (sample: LoadSample) => void): () => void {
  const heap = createHeapWatch(heapShare, v8Heap);
  let lookedAt = performance.now();
  let begunAt = lookedAt;
  let lateMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    lateMs = Math.max(lateMs, now - lookedAt - lookMs);
    lookedAt = now;
    if (now - begunAt < windowMs) return;
    tell({ lateMs, isHeapFull: heap.isFull() });
    begunAt = now;
    lateMs = 0;
  }, lookMs).unref();
  return () => {
    clearInterval(timer);
    heap.stop();
  };
}
