import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceTax, type TaxedGoods } from './price-tax.ts';
import type { TaxRule } from './tax-rule.ts';
import { taxRuleOf } from './tax-rule-of.ts';

const address = (country: string, postalCode = '10115') => ({
  fullName: 'A',
  line1: 'B 1',
  city: 'C',
  postalCode,
  country,
});
const goods = (amountMinor: number, ...categorySlugs: string[]): TaxedGoods => ({ amountMinor, categorySlugs });
const taxOf = (market: string, to: ReturnType<typeof address>, amounts: TaxedGoods[], shippingMinor = 0) =>
  priceTax(taxRuleOf(market, to), { goods: amounts, shippingMinor });

describe('prices that contain tax', () => {
  test.each([
    ['DE', address('DE'), 19],
    ['DE', address('AT', '1070'), 19],
    ['GB', address('GB', 'E8 3PN'), 20],
    ['JP', address('JP', '604-8005'), 10],
    ['KW', address('KW', '13001'), 0],
  ])('in %s tell how much, goods and shipping alike, and add nothing', (market, to, percent) => {
    const tax = taxOf(market, to, [goods(10_000), goods(0)], percent * 100);
    expect(tax).toEqual({ addedMinor: 0, includedMinor: percent * 100 });
  });

  test.each([
    ['DE', 'CH'],
    ['DE', 'US'],
    ['GB', 'DE'],
    ['JP', 'KW'],
    ['KW', 'JP'],
    ['XX', 'XX'],
  ])('in %s contain none of what goes to %s', (market, country) => {
    expect(taxOf(market, address(country), [goods(11_900)])).toEqual({ addedMinor: 0, includedMinor: 0 });
  });

  test('may contain less of some goods, and their part of the shipping', () => {
    const books = goods(10_700, 'media', 'books');
    expect(taxOf('DE', address('DE'), [books]).includedMinor).toBe(700);
    expect(taxOf('DE', address('DE'), [books, goods(11_900)]).includedMinor).toBe(2_600);
    expect(taxOf('DE', address('DE'), [books], 1_070).includedMinor).toBe(770);
    // Half of 500 is shipped with each: 250 / 1.07 and 250 / 1.19.
    expect(taxOf('DE', address('DE'), [goods(1_000, 'books'), goods(1_000)], 500).includedMinor).toBe(82 + 200);
  });

  test('of goods that cost nothing contain that of the shipping', () => {
    expect(taxOf('DE', address('DE'), [goods(0)], 119).includedMinor).toBe(19);
  });
});

describe('American prices', () => {
  test.each([
    ['97214', 0, 0],
    ['90210', 725, 0],
    ['55401', 688, 69],
    ['10001', 400, 40],
    ['96201', 0, 0],
  ])(
    'to %s have the tax of the state added: %d of 100.00, %d of shipping for 10.00',
    (postalCode, ofGoods, ofShipping) => {
      const to = address('US', postalCode);
      expect(taxOf('US', to, [goods(10_000)])).toEqual({ addedMinor: ofGoods, includedMinor: 0 });
      expect(taxOf('US', to, [], 1_000)).toEqual({ addedMinor: ofShipping, includedMinor: 0 });
    },
  );

  test('have nothing added abroad', () => {
    expect(taxOf('US', address('DE'), [goods(10_000)])).toEqual({ addedMinor: 0, includedMinor: 0 });
  });

  test('round half a cent to the even one, once for all goods', () => {
    expect(taxOf('US', address('US', '60601'), [goods(8)]).addedMinor).toBe(0);
    expect(taxOf('US', address('US', '60601'), [goods(24)]).addedMinor).toBe(2);
    expect(taxOf('US', address('US', '60601'), [goods(8), goods(16)]).addedMinor).toBe(2);
  });
});

const amount = fc.oneof(fc.nat(100_000), fc.integer({ min: 2 ** 31, max: 2 ** 46 }));
const somethingTaxed = fc.record({
  goods: fc.array(fc.record({ amountMinor: amount, categorySlugs: fc.subarray(['books', 'lamps']) }), { maxLength: 6 }),
  shippingMinor: fc.oneof(fc.constant(0), amount),
});
const rate = fc.nat(30_000);
const included: fc.Arbitrary<Extract<TaxRule, { kind: 'INCLUDED' }>> = fc
  .record({ standard: rate, reduced: fc.option(rate, { nil: undefined }) })
  .map(({ standard, reduced }) => ({
    kind: 'INCLUDED',
    standard,
    ...(reduced !== undefined && { reduced: { rate: reduced, categorySlugs: ['books'] } }),
  }));
const added = fc.record({ kind: fc.constant('ADDED' as const), rate, isShippingTaxed: fc.boolean() });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + BigInt(value), 0n);
/** Whether `minor` is the nearest to `dividend / divisor`, and of two the even one. */
const isHalfEven = (minor: bigint, dividend: bigint, divisor: bigint) => {
  const twiceOff = 2n * (minor * divisor - dividend);
  const distance = twiceOff < 0n ? -twiceOff : twiceOff;
  return distance < divisor || (distance === divisor && minor % 2n === 0n);
};

test('added tax is exactly the rate of what is taxed, rounded once', () => {
  fc.assert(
    fc.property(added, somethingTaxed, (rule, taxable) => {
      const { addedMinor, includedMinor } = priceTax(rule, taxable);
      const base = sum(taxable.goods.map(({ amountMinor }) => amountMinor));
      const taxed = base + (rule.isShippingTaxed ? BigInt(taxable.shippingMinor) : 0n);
      expect(includedMinor).toBe(0);
      expect(isHalfEven(BigInt(addedMinor), taxed * BigInt(rule.rate), 100_000n)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('contained tax of one rate is exactly what, taken off, leaves the net amount, rounded once', () => {
  fc.assert(
    fc.property(rate, somethingTaxed, (standard, taxable) => {
      const { addedMinor, includedMinor } = priceTax({ kind: 'INCLUDED', standard }, taxable);
      const gross = sum([...taxable.goods.map(({ amountMinor }) => amountMinor), taxable.shippingMinor]);
      expect(addedMinor).toBe(0);
      expect(isHalfEven(BigInt(includedMinor), gross * BigInt(standard), 100_000n + BigInt(standard))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('contained tax lies between that of the lowest and the highest rate, and in whatever order the goods are', () => {
  fc.assert(
    fc.property(included, somethingTaxed, (rule, taxable) => {
      const { includedMinor } = priceTax(rule, taxable);
      const rates = [rule.standard, rule.reduced?.rate ?? rule.standard];
      const at = (one: number) => priceTax({ kind: 'INCLUDED', standard: one }, taxable).includedMinor;
      // Each of two rates is rounded, and the shipping is shared out in whole units.
      expect(includedMinor).toBeGreaterThanOrEqual(at(Math.min(...rates)) - 2);
      expect(includedMinor).toBeLessThanOrEqual(at(Math.max(...rates)) + 2);
      expect(priceTax(rule, { ...taxable, goods: taxable.goods.toReversed() })).toEqual(priceTax(rule, taxable));
    }),
    { numRuns: 300 },
  );
});
