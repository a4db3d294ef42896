import { expect, test } from 'vitest';
import { retryWhenStale, StaleFacts } from './retry-when-stale.ts';

function failing(times: number, error: Error) {
  let runs = 0;
  return async () => {
    runs++;
    if (runs <= times) throw error;
    return runs;
  };
}

test('work that found its facts stale is done again', async () => {
  expect(await retryWhenStale(failing(4, new StaleFacts()))).toBe(5);
});

test('work that finds them stale for ever is told to come back later', async () => {
  await expect(retryWhenStale(failing(5, new StaleFacts()))).rejects.toMatchObject({
    code: 'OVERLOADED',
    retryAfterMs: 1_000,
  });
});

test('work that fails otherwise fails at once', async () => {
  await expect(retryWhenStale(failing(1, new Error('no')))).rejects.toThrow('no');
});
