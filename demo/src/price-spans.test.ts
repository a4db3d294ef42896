import { describe, expect, test } from 'vitest';
import type { DemoPrice } from './facts.ts';
import { type DemoPriceSpan, demoPriceSpans } from './price-spans.ts';
import { demoProduct } from './product.ts';

const products = Array.from({ length: 300 }, (_, index) => demoProduct(index));
const currencies = ['EUR', 'USD', 'GBP', 'JPY', 'KWD'];
const yearMs = 365 * 86_400_000;
const moments = Array.from({ length: 20 }, (_, at) => Date.UTC(2024, 0, 1) + at * yearMs * 0.5);

const holds = ({ from, until }: DemoPriceSpan, time: number) =>
  (from?.getTime() ?? -Infinity) <= time && time < (until?.getTime() ?? Infinity);
const priceAt = ({ currentMinor, compareAtMinor, validUntil }: DemoPrice, time: number) =>
  validUntil && validUntil.getTime() <= time ? (compareAtMinor ?? 0) : currentMinor;

describe('price spans', () => {
  test('cover every moment in every currency exactly once, with what the variants cost then', () => {
    for (const product of products) {
      const spans = demoPriceSpans(product);
      for (const currency of currencies)
        for (const time of moments) {
          const [span, ...others] = spans.filter((one) => one.currency === currency && holds(one, time));
          const prices = product.variants.flatMap(({ prices: all }) => all.filter((one) => one.currency === currency));
          const sums = prices.map((price) => priceAt(price, time));
          expect(others).toEqual([]);
          expect([span?.minMinor, span?.maxMinor]).toEqual([Math.min(...sums), Math.max(...sums)]);
        }
    }
  });

  test('tell the price before the sale while it lasts', () => {
    const [before, after] = demoPriceSpans(demoProduct(9));
    expect(before?.compareAtMinMinor).toBe(after?.minMinor);
    expect(after).not.toHaveProperty('compareAtMinMinor');
    expect(before?.until).toEqual(after?.from);
  });
});
