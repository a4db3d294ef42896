import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { LoadSample } from './load-sample.ts';
import { oldLimitOf, v8Heap } from './v8-heap.ts';
import { watchLoad } from './watch-load.ts';

test('a loop that is held for 300 ms is that late, less what is between two looks', async () => {
  const samples: LoadSample[] = [];
  const stop = watchLoad(0.85, (sample) => samples.push(sample));
  await expect.poll(() => samples.length).toBeGreaterThan(1);
  const before = samples.length;
  for (const until = performance.now() + 300; performance.now() < until; );
  // In the window in which it was held, or, of one that was about to end, in the next.
  await expect.poll(() => Math.max(...samples.slice(before).map(({ lateMs }) => lateMs))).toBeGreaterThan(250);
  stop();
  expect(samples.every(({ isHeapFull }) => !isHeapFull)).toBe(true);
});

test('once it is stopped, nothing is told any more', async () => {
  const samples: LoadSample[] = [];
  watchLoad(0.85, (sample) => samples.push(sample))();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(samples).toEqual([]);
});

test('collections of the whole heap are heard of', async () => {
  let collected = 0;
  const stop = v8Heap.onCollected(() => {
    collected += 1;
  });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await expect.poll(() => collected).toBeGreaterThan(0);
  stop();
  expect(v8Heap.usedShare()).toBeGreaterThan(0);
  expect(v8Heap.usedShare()).toBeLessThan(1);
});

test.each([
  [108, '--max-old-space-size=60', 60],
  [448, '--max-semi-space-size=64 --max-old-space-size=256', 256],
  [448, '--max_semi_space_size 64', 256],
  [30, '', 7.5],
])('of a limit of %d MB with "%s" the old generation has %d', (limitMb, flags, oldMb) => {
  expect(oldLimitOf(limitMb * 1_048_576, flags)).toBe(oldMb * 1_048_576);
});
