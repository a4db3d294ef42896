import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLogger } from '../log/index.ts';
import { createHourlyTask } from './hourly-task.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const options = { log: silentLogger, what: 'tidying' };

test('a task runs at once, then every hour, also after a failure, until it is stopped', async () => {
  const run = vi.fn(async () => {}).mockRejectedValueOnce(new Error('no'));
  const task = createHourlyTask(run, options);
  task.start();
  task.start();
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  expect(run).toHaveBeenCalledTimes(3);
  await task.stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(run).toHaveBeenCalledTimes(3);
});

test('stopping waits for the run that is under way', async () => {
  let finish = () => {};
  const task = createHourlyTask(() => new Promise<void>((resolve) => (finish = resolve)), options);
  task.start();
  const stopped = vi.fn();
  const stopping = task.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(10);
  expect(stopped).not.toHaveBeenCalled();
  finish();
  await stopping;
});
