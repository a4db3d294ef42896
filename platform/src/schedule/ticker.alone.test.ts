import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicker } from './ticker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const options = { everyMs: 1_000, onError: () => {} };

test('rounds come one after the other, at once while there is more, and after a failure too', async () => {
  const onError = vi.fn();
  const round = vi
    .fn(async () => false)
    .mockResolvedValueOnce(true)
    .mockRejectedValueOnce(new Error('no'));
  const ticker = createTicker(round, { ...options, onError });
  ticker.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(round).toHaveBeenCalledTimes(2);
  expect(onError).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(round).toHaveBeenCalledTimes(4);
  await ticker.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(round).toHaveBeenCalledTimes(4);
});

test('who wakes it need not wait, also while a round is under way', async () => {
  let finish = () => {};
  const round = vi.fn(async () => false);
  const ticker = createTicker(round, options);
  ticker.start();
  await vi.advanceTimersByTimeAsync(0);
  round.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(false))));
  ticker.wake();
  await vi.advanceTimersByTimeAsync(0);
  ticker.wake();
  expect(round).toHaveBeenCalledTimes(2);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(round).toHaveBeenCalledTimes(3);
  await ticker.stop();
});

test('stopping waits for the round that is under way, and a stopped one is not woken', async () => {
  let finish = () => {};
  const round = vi.fn(() => new Promise<boolean>((resolve) => (finish = () => resolve(true))));
  const ticker = createTicker(round, options);
  ticker.start();
  await vi.advanceTimersByTimeAsync(0);
  const stopped = vi.fn();
  const stopping = ticker.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(10);
  expect(stopped).not.toHaveBeenCalled();
  finish();
  await stopping;
  ticker.wake();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(round).toHaveBeenCalledTimes(1);
});

test('it is started once, however often, and no round begins while one is under way', async () => {
  let finish = () => {};
  const round = vi.fn(() => new Promise<boolean>((resolve) => (finish = () => resolve(false))));
  const ticker = createTicker(round, { ...options, everyMs: 10 });
  ticker.start();
  ticker.start();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(round).toHaveBeenCalledTimes(1);
  finish();
  await vi.advanceTimersByTimeAsync(10);
  expect(round).toHaveBeenCalledTimes(2);
  finish();
  await ticker.stop();
});
