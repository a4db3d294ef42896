import { expect, test } from 'vitest';
import { restartDelayMs } from './restart-delay.ts';

test('grows with each fall in a row, and has an end', () => {
  expect([0, 1, 2, 3, 6, 7, 2_000].map(restartDelayMs)).toEqual([0, 250, 500, 1_000, 8_000, 10_000, 10_000]);
});
