import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Price, priceAt } from './price.ts';
import { type PriceSpan, priceSpans } from './price-spans.ts';

const now = new Date('2026-01-01T00:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const sale = (currentMinor: number, compareAtMinor: number, days?: number): Price => ({
  currency: 'EUR',
  currentMinor,
  compareAtMinor,
  ...(days === undefined ? {} : { validUntil: inDays(days) }),
});

test('without the end of a sale there is one span per currency, for ever', () => {
  expect(
    priceSpans([sale(75, 100), { currency: 'EUR', currentMinor: 90 }, { currency: 'JPY', currentMinor: 9 }], now),
  ).toEqual([
    { currency: 'EUR', minMinor: 75, maxMinor: 90, compareAtMinMinor: 100 },
    { currency: 'JPY', minMinor: 9, maxMinor: 9 },
  ]);
});

test('each sale that ends begins another span; one that is over does not', () => {
  expect(priceSpans([sale(50, 100, 1), sale(60, 80, 2), sale(1, 70, -1)], now)).toEqual([
    { currency: 'EUR', until: inDays(1), minMinor: 50, maxMinor: 70, compareAtMinMinor: 100 },
    { currency: 'EUR', from: inDays(1), until: inDays(2), minMinor: 60, maxMinor: 100, compareAtMinMinor: 80 },
    { currency: 'EUR', from: inDays(2), minMinor: 70, maxMinor: 100 },
  ]);
});

test('nothing priced has no spans', () => {
  expect(priceSpans([], now)).toEqual([]);
});

const minor = fc.integer({ min: 1, max: 1_000 });
const price = fc
  .record({ currency: fc.constantFrom('EUR', 'JPY'), minor, saved: minor, days: fc.integer({ min: -3, max: 6 }) })
  .chain(({ currency, minor: currentMinor, saved, days }) =>
    fc.constantFrom<Price>(
      { currency, currentMinor },
      { currency, currentMinor, compareAtMinor: currentMinor + saved },
      { currency, currentMinor, compareAtMinor: currentMinor + saved, validUntil: inDays(days) },
    ),
  );
const holds = ({ from, until }: PriceSpan, at: Date) => (!from || from <= at) && (!until || at < until);

test('at every time ahead exactly one span of a currency holds, and says what the prices are then', () => {
  fc.assert(
    fc.property(
      fc.array(price, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 16 }),
      (prices, halfDays) => {
        const at = inDays(halfDays / 2);
        for (const currency of new Set(prices.map((one) => one.currency))) {
          const spans = priceSpans(prices, now).filter((span) => span.currency === currency && holds(span, at));
          const sums = prices.filter((one) => one.currency === currency).map((one) => priceAt(one, at).currentMinor);
          expect(spans).toMatchObject([{ minMinor: Math.min(...sums), maxMinor: Math.max(...sums) }]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
