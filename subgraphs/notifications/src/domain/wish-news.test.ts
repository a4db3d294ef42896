import { expect, test } from 'vitest';
import { isBackInStock, isPriceDrop } from './wish-news.ts';

test.each([
  [9_500, 10_000, true],
  [9_501, 10_000, false],
  [10_000, 10_000, false],
  [12_000, 10_000, false],
  [0, 0, false],
  [5_000, undefined, false],
  [95, 100, true],
])('%i after %s is a price drop: %s', (current, previous, expected) => {
  expect(isPriceDrop(current, previous)).toBe(expected);
});

test.each([
  ['OUT_OF_STOCK', 'IN_STOCK', true],
  ['OUT_OF_STOCK', 'LOW_STOCK', true],
  ['BACKORDER', 'IN_STOCK', true],
  ['OUT_OF_STOCK', 'BACKORDER', false],
  ['LOW_STOCK', 'IN_STOCK', false],
  ['IN_STOCK', 'OUT_OF_STOCK', false],
  [undefined, 'IN_STOCK', false],
] as const)('from %s to %s a product is back: %s', (before, after, expected) => {
  expect(isBackInStock(before, after)).toBe(expected);
});
