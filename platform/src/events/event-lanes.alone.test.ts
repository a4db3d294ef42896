import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLogger } from '../log/index.ts';
import { createLanes } from './event-lanes.ts';
import { handlerRetry } from './retry-delay.ts';
import { numberedEvent } from './transport-contract.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const common = { stream: 's', group: 'g', log: silentLogger };

test('waits twice as long after each failure, up to the longest wait', async () => {
  const triedAt: number[] = [];
  const start = Date.now();
  const onEvent = async () => {
    triedAt.push(Date.now() - start);
    throw new Error('poison');
  };
  const lanes = createLanes({ ...common, onEvent, retry: handlerRetry });
  lanes.add(numberedEvent(1));
  await vi.advanceTimersByTimeAsync(120_000);
  await lanes.stop();
  const waits = triedAt.slice(1).map((time, index) => time - (triedAt[index] ?? 0));
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000]);
});

test('runs as many handlers at once as it may, and a waiting retry is none of them', async () => {
  const began: unknown[] = [];
  const onEvent = async ({ payload }: { payload: unknown }) => {
    began.push(payload);
    if (payload === 0) throw new Error('poison');
    await new Promise(() => {});
  };
  const lanes = createLanes({ ...common, onEvent, concurrency: 2 });
  for (const number of [0, 1, 2, 3]) lanes.add(numberedEvent(number, `key-${number}`));
  await vi.advanceTimersByTimeAsync(50);
  expect(began).toEqual([0, 1, 2]);
});

test('a stop cancels what waits for its next try', async () => {
  const onEvent = vi.fn(() => Promise.reject(new Error('poison')));
  const lanes = createLanes({ ...common, onEvent });
  lanes.add(numberedEvent(1));
  await vi.advanceTimersByTimeAsync(1);
  await lanes.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onEvent).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
