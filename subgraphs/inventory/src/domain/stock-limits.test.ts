import { expect, test } from 'vitest';
import { isDelta, maxOnHand } from './stock-limits.ts';

test.each([
  [1, true],
  [-1, true],
  [maxOnHand, true],
  [-maxOnHand, true],
  [0, false],
  [0.5, false],
  [maxOnHand + 1, false],
  [-(2 ** 31), false],
  [Number.NaN, false],
])('a change by %d: %s', (delta, isOne) => {
  expect(isDelta(delta)).toBe(isOne);
});
