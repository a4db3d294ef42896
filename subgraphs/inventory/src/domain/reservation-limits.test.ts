import { expect, test } from 'vitest';
import { doubledAt, isQuantity, isTtlSeconds } from './reservation-limits.ts';

test('a line is of one to ten pieces', () => {
  expect([0, 1, 10, 11, -1, 1.5].map(isQuantity)).toEqual([false, true, true, false, false, false]);
});

test('stock is held for a second to a day', () => {
  expect([0, 1, 86_400, 86_401, 0.5].map(isTtlSeconds)).toEqual([false, true, true, false, false]);
});

test('every line after the first of its variant is one too many', () => {
  const lines = ['a', 'b', 'a', 'c', 'a', 'b'].map((variantId) => ({ variantId }));
  expect(doubledAt(lines)).toEqual([2, 4, 5]);
});
