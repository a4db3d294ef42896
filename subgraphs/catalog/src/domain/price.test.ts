import { describe, expect, test } from 'vitest';
import { checkPrice, highestMinor, percentOff, priceAt } from './price.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-02-01T00:00:00Z');
const sale = { currency: 'EUR', currentMinor: 750, compareAtMinor: 1_000 };

describe('percent off', () => {
  test.each([
    [750, 1_000, 25],
    [900, 1_000, 10],
    [667, 1_000, 33],
    [999, 1_000, undefined],
    [1, 2 ** 53 - 1, 99],
  ])('%d instead of %d saves %s', (currentMinor, compareAtMinor, expected) => {
    expect(percentOff({ currency: 'EUR', currentMinor, compareAtMinor })).toBe(expected);
  });

  test('is nothing without a sale', () => {
    expect(percentOff({ currency: 'EUR', currentMinor: 1 })).toBeUndefined();
  });
});

describe('a sale with an end', () => {
  test('counts until then', () => {
    expect(priceAt({ ...sale, validUntil: later }, now)).toEqual({ ...sale, validUntil: later });
  });

  test('returns to the price before it at that moment', () => {
    expect(priceAt({ ...sale, validUntil: now }, now)).toEqual({ currency: 'EUR', currentMinor: 1_000 });
  });
});

describe('a price', () => {
  test('is low enough for a cart of a hundred lines of ten to add up exactly', () => {
    expect(Number.isSafeInteger(highestMinor * 100 * 10)).toBe(true);
  });

  test.each([[sale], [{ ...sale, validUntil: later }], [{ currency: 'KWD', currentMinor: highestMinor }]])(
    'can be %o',
    (price) => {
      expect(checkPrice(price, now)).toEqual({ ok: true, value: price });
    },
  );

  test.each([
    [{ ...sale, currentMinor: 0 }, ['PRICE_INVALID currentMinor']],
    [{ ...sale, currentMinor: 1.5 }, ['PRICE_INVALID currentMinor']],
    [{ ...sale, compareAtMinor: highestMinor + 1 }, ['PRICE_INVALID compareAtMinor']],
    [{ currency: 'EUR', currentMinor: highestMinor + 1 }, ['PRICE_INVALID currentMinor']],
    [{ ...sale, compareAtMinor: 750 }, ['PRICE_INVALID compareAtMinor']],
    [{ ...sale, currency: 'CHF' }, ['CURRENCY_NOT_SOLD currency']],
    [{ ...sale, validUntil: now }, ['PRICE_INVALID validUntil']],
    [{ currency: 'EUR', currentMinor: 1, validUntil: later }, ['PRICE_INVALID validUntil']],
    [{ currency: 'XXX', currentMinor: -1 }, ['CURRENCY_NOT_SOLD currency', 'PRICE_INVALID currentMinor']],
  ])('cannot be %o', (price, expected) => {
    const decision = checkPrice(price, now);
    const refusals = decision.ok ? [] : decision.refusals;
    expect(refusals.map(({ code, path }) => `${code} ${path[1]}`)).toEqual(expected);
  });
});
