import { describe, expect, test } from 'vitest';
import { multiplyMinor, percentOf, sumMinor } from './exact-minor.ts';

const most = Number.MAX_SAFE_INTEGER;

describe('a percentage', () => {
  test.each([
    [10, 100, 10],
    [10, 104, 10],
    [10, 106, 11],
    [10, 105, 10],
    [10, 115, 12],
    [50, 1, 0],
    [50, 3, 2],
    [100, most, most],
    [50, most, 2 ** 52],
    [33, most, 2_972_375_754_064_527],
  ])('%d of %d is %d: half a unit goes to the even neighbour', (percent, amountMinor, expected) => {
    expect(percentOf(amountMinor, percent)).toBe(expected);
  });
});

describe('an amount', () => {
  test('may be as large as a safe integer, and no larger', () => {
    expect(multiplyMinor(most, 1)).toBe(most);
    expect(sumMinor([most - 1, 1])).toBe(most);
    expect(() => sumMinor([most, 1])).toThrow(
      new RangeError(`Expected an amount from 0 to ${most} minor units, got ${2 ** 53}`),
    );
    expect(() => multiplyMinor(2 ** 52, 2)).toThrow(RangeError);
  });

  test.each([
    [-1, 1],
    [1, -1],
    [-1, -1],
    [1.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('of %d by %d is refused', (unitMinor, quantity) => {
    expect(() => multiplyMinor(unitMinor, quantity)).toThrow(RangeError);
  });
});
