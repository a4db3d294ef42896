import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PriceBand, type PriceGroup, priceBands } from './price-bands.ts';

/** As the index groups them: cut to two digits. */
function grouped(prices: readonly number[]): PriceGroup[] {
  const froms = prices.map((price) => Number(String(price).slice(0, 2).padEnd(String(price).length, '0')));
  return [...new Set(froms)].map((from) => ({ from, products: froms.filter((each) => each === from).length }));
}
const isIn =
  ({ min = 0, max = Number.POSITIVE_INFINITY }: PriceBand) =>
  (price: number) =>
    price >= min && price <= max;
const boundsOf = (bands: PriceBand[]) => bands.flatMap(({ min }) => min ?? []);

const bandsOf = (prices: readonly number[]) => priceBands(grouped(prices));
const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);

describe('price bands', () => {
  test.each([
    ['a wide range', [...steps(599, 5_000, 100), ...steps(5_100, 40_000, 900)], [2_000, 10_000, 25_000]],
    ['a narrow one', steps(3_000, 8_900, 50), [4_000, 5_000, 7_000, 8_000]],
    ['one without a round number', steps(8_100, 8_990, 10), [8_300, 8_500, 8_600, 8_800]],
    ['fils, or yen', steps(1_000, 12_000, 250), [2_500, 5_000, 10_000]],
    ['a few minor units', [1, 2, 3, 4, 5, 6, 7, 8, 9], [3, 5, 6, 8]],
    ['two prices', [1_000, 1_000, 9_000], [2_000]],
  ])('of %s', (_, prices, bounds) => {
    expect(boundsOf(bandsOf(prices))).toEqual(bounds);
  });

  test('are none where all cost the same, or nothing has a price', () => {
    expect([bandsOf([]), bandsOf([1_999]), bandsOf([5, 5, 5]), bandsOf([0, 0])]).toEqual([[], [], [], []]);
  });

  test('hold every price exactly once, in bounds that meet, and none is empty', () => {
    const price = fc.oneof(fc.nat(9_999), fc.nat(1_000_000), fc.maxSafeNat(), fc.constantFrom(0, 999, 1_000, 2_500));
    fc.assert(
      fc.property(fc.array(price, { maxLength: 60 }), (prices) => {
        const bands = bandsOf(prices);
        if (bands.length === 0) return;
        expect(bands.map(({ count }) => count)).toEqual(bands.map((band) => prices.filter(isIn(band)).length));
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(prices.length);
        expect(bands.every(({ count }) => count > 0)).toBe(true);
        expect(bands.slice(1).map(({ min }) => min)).toEqual(bands.slice(0, -1).map(({ max }) => (max ?? 0) + 1));
        expect([bands[0]?.min, bands.at(-1)?.max]).toEqual([undefined, undefined]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  test('are 3 to 5 and roughly filled where prices are many', () => {
    const spread = fc.record({
      from: fc.integer({ min: 100, max: 90_000 }),
      factor: fc.double({ min: 2, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(spread, ({ from, factor }) => {
        const prices = Array.from({ length: 200 }, (_, at) => Math.round(from * factor ** (at / 200)));
        const counts = bandsOf(prices).map(({ count }) => count);
        expect(counts.length).toBeGreaterThanOrEqual(3);
        expect(counts.length).toBeLessThanOrEqual(5);
        expect(Math.max(...counts)).toBeLessThanOrEqual(100);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});
