import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeShippingFrom, type ShippingQuestion, shippingOptions } from './shipping-options.ts';

const thursday = new Date('2026-05-07T08:00:00Z');
const ask = (changes: Partial<ShippingQuestion> = {}) =>
  shippingOptions({
    country: 'DE',
    currency: 'EUR',
    subtotalMinor: 1_000,
    isStandardFree: false,
    now: thursday,
    language: 'en',
    ...changes,
  });
const pricesOf = (changes: Partial<ShippingQuestion>) => ask(changes).map(({ id, priceMinor }) => [id, priceMinor]);

describe('what can be chosen', () => {
  test.each<[string, string, [string, number][]]>([
    [
      'DE',
      'EUR',
      [
        ['standard-de', 490],
        ['express-de', 1_290],
        ['pickup-de', 0],
      ],
    ],
    [
      'US',
      'USD',
      [
        ['standard-us', 595],
        ['express-us', 1_495],
      ],
    ],
    [
      'GB',
      'GBP',
      [
        ['standard-gb', 395],
        ['express-gb', 995],
      ],
    ],
    [
      'JP',
      'JPY',
      [
        ['standard-jp', 600],
        ['express-jp', 1_400],
      ],
    ],
    [
      'KW',
      'KWD',
      [
        ['standard-kw', 1_500],
        ['express-kw', 3_500],
      ],
    ],
    [
      'AT',
      'EUR',
      [
        ['standard-europe', 990],
        ['express-europe', 2_490],
      ],
    ],
    [
      'CH',
      'EUR',
      [
        ['standard-europe', 990],
        ['express-europe', 2_490],
      ],
    ],
    [
      'BR',
      'USD',
      [
        ['standard-world', 2_195],
        ['express-world', 4_895],
      ],
    ],
    [
      'XX',
      'EUR',
      [
        ['standard-world', 1_990],
        ['express-world', 4_490],
      ],
    ],
    [
      'GB',
      'EUR',
      [
        ['standard-gb', 490],
        ['express-gb', 1_290],
      ],
    ],
    ['AQ', 'EUR', []],
    ['DE', 'CHF', []],
    ['DE', 'toString', []],
  ])('in %s for %s: %j', (country, currency, options) => {
    expect(pricesOf({ country, currency })).toEqual(options);
  });

  test('is named in the language of the request, else in English', () => {
    const titles = (language: string) => ask({ language }).map(({ title }) => title);
    expect(titles('de-AT')).toEqual(['Standardversand', 'Expressversand', 'Abholung in Berlin']);
    expect(titles('en')).toEqual(['Standard shipping', 'Express shipping', 'Pick up in Berlin']);
    expect(titles('ja')).toEqual(titles('en'));
  });

  test('arrives after business days from dispatch', () => {
    const windows = ask().map(({ id, earliest, latest }) => [id, earliest.toISOString(), latest.toISOString()]);
    expect(windows).toEqual([
      ['standard-de', '2026-05-11T10:00:00.000Z', '2026-05-12T10:00:00.000Z'],
      ['express-de', '2026-05-08T10:00:00.000Z', '2026-05-08T10:00:00.000Z'],
      ['pickup-de', '2026-05-08T10:00:00.000Z', '2026-05-11T10:00:00.000Z'],
    ]);
  });
});

describe('standard shipping', () => {
  const standard = (changes: Partial<ShippingQuestion>) => ask(changes)[0]?.priceMinor;

  test.each([
    ['DE', 'EUR', 5_000],
    ['US', 'USD', 6_000],
    ['GB', 'GBP', 4_500],
    ['JP', 'JPY', 8_000],
    ['KW', 'KWD', 15_000],
    ['FR', 'EUR', 10_000],
  ])('to %s for %s is free from %d on, and it alone', (country, currency, from) => {
    expect(freeShippingFrom(country, currency)).toBe(from);
    expect(standard({ country, currency, subtotalMinor: from - 1 })).toBeGreaterThan(0);
    expect(standard({ country, currency, subtotalMinor: from })).toBe(0);
    expect(ask({ country, currency, subtotalMinor: from })[1]?.priceMinor).toBeGreaterThan(0);
  });

  test.each([
    ['BR', 'EUR'],
    ['AQ', 'EUR'],
    ['DE', 'CHF'],
  ])('to %s for %s is never free by the subtotal', (country, currency) => {
    expect(freeShippingFrom(country, currency)).toBeUndefined();
    expect(standard({ country, currency, subtotalMinor: Number.MAX_SAFE_INTEGER })).not.toBe(0);
  });

  test('is free where a promotion makes it so, and it alone', () => {
    expect(pricesOf({ country: 'BR', isStandardFree: true })).toEqual([
      ['standard-world', 0],
      ['express-world', 4_490],
    ]);
  });
});

test('whatever is asked, prices are whole, windows lie ahead in order, and a larger order never ships dearer', () => {
  const question = fc.record({
    country: fc.constantFrom('DE', 'US', 'GB', 'JP', 'KW', 'FR', 'BR', 'AQ', '??'),
    currency: fc.constantFrom('EUR', 'USD', 'GBP', 'JPY', 'KWD', 'CHF'),
    subtotalMinor: fc.nat(20_000),
    isStandardFree: fc.boolean(),
    now: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  });
  fc.assert(
    fc.property(question, fc.nat(20_000), (asked, more) => {
      const options = ask(asked);
      const larger = ask({ ...asked, subtotalMinor: asked.subtotalMinor + more });
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
      options.forEach(({ priceMinor, earliest, latest }, at) => {
        expect(Number.isSafeInteger(priceMinor) && priceMinor >= 0).toBe(true);
        expect(earliest.getTime()).toBeGreaterThan(asked.now.getTime());
        expect(latest.getTime()).toBeGreaterThanOrEqual(earliest.getTime());
        expect(larger[at]?.priceMinor).toBeLessThanOrEqual(priceMinor);
      });
    }),
    { numRuns: 200 },
  );
});
