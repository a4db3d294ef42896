import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createHeapWatch } from './heap-watch.ts';
import type { LoadSample } from './load-sample.ts';
import { v8Heap } from './v8-heap.ts';

/** Of one window, in ms. */
const windowMs = 250;
/** Between two looks at the loop, in ms: 50 a second cost under a thousandth of a core. */
const lookMs = 20;

/** Tells of each window how late the loop was and whether the heap is full. Keeps no process alive. @returns What ends it. */
export function watchLoad(heapShare: number, tell: (sample: LoadSample) => void): () => void {
  const delays = monitorEventLoopDelay({ resolution: lookMs });
  const heap = createHeapWatch(heapShare, v8Heap);
  delays.enable();

  function read(): void {
    // A look is recorded with the time since the one before.
    const lateMs = delays.count === 0 ? 0 : Math.max(delays.percentile(99) / 1e6 - lookMs, 0);
    delays.reset();
    tell({ lateMs, isHeapFull: heap.isFull() });
  }

  let reading: NodeJS.Immediate | undefined;
  // What held the loop among its timers is looked at when it comes round to them again: that is before the second `setImmediate`.
  const timer = setInterval(() => {
    reading = setImmediate(() => {
      reading = setImmediate(read);
    });
  }, windowMs).unref();
  return () => {
    clearInterval(timer);
    clearImmediate(reading);
    delays.disable();
    heap.stop();
  };
}
