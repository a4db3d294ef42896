import { silentLogger } from '@prism/platform/log';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSweeper } from './sweeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it runs at once and then again and again, also after a failure, until it is stopped', async () => {
  const sweep = vi.fn(async () => 1).mockRejectedValueOnce(new Error('no'));
  const sweeper = createSweeper({ sweep, everyMs: 5_000, log: silentLogger });
  sweeper.start();
  sweeper.start();
  expect(sweep).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sweep).toHaveBeenCalledTimes(3);
  await sweeper.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sweep).toHaveBeenCalledTimes(3);
});

test('a slow run is waited for, by the next one and by whoever stops it', async () => {
  let finish = () => {};
  const sweep = vi.fn(() => new Promise<number>((resolve) => (finish = () => resolve(0))));
  const sweeper = createSweeper({ sweep, everyMs: 10, log: silentLogger });
  sweeper.start();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sweep).toHaveBeenCalledTimes(1);
  const stopped = vi.fn();
  const stopping = sweeper.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(10);
  expect(stopped).not.toHaveBeenCalled();
  finish();
  await stopping;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sweep).toHaveBeenCalledTimes(1);
});
