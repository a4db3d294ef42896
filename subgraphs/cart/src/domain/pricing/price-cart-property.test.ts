import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Promotion } from '../promotions/promotion.ts';
import type { TaxRule } from '../taxes/tax-rule.ts';
import { type PricedLine, type PricingInput, priceCart } from './price-cart.ts';

const now = new Date('2026-05-01T12:00:00Z');
const currencies = ['EUR', 'JPY', 'KWD'];
const slugs = ['kitchen', 'kettles', 'lighting'];
const brands = ['aurora', 'halden'];

const cheap = fc.nat(5_000);
const dear = fc.integer({ min: 2 ** 31, max: 2 ** 42 });
const line = fc.record({
  unitPriceMinor: fc.oneof(cheap, dear),
  quantity: fc.integer({ min: 1, max: 50 }),
  categorySlugs: fc.subarray(slugs),
  brandSlug: fc.constantFrom('aurora', 'halden', 'other'),
});
const lines = fc
  .array(line, { maxLength: 8 })
  .map((all): PricedLine[] => all.map((one, at) => ({ lineId: `line ${at}`, ...one })));

const amounts = fc.dictionary(
  fc.constantFrom(...currencies),
  fc.oneof(cheap, dear).map((minor) => minor + 1),
  {
    noNullPrototype: true,
  },
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const about = {
  categorySlugs: optional(fc.subarray(slugs, { minLength: 1 })),
  brandSlugs: optional(fc.subarray(brands)),
};
const terms = {
  minimumSubtotals: optional(amounts),
  startsAt: optional(fc.constantFrom(new Date(0), new Date('2027-01-01'))),
  endsAt: optional(fc.constantFrom(new Date('2020-01-01'), new Date('2027-01-01'))),
};

/** Promotions with some of the codes C0, C1 … and the fields given. */
function promotionsWith(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Promotion[]> {
  const kind = fc.constantFrom('LINE_PERCENT', 'ORDER_PERCENT', 'ORDER_AMOUNT', 'FREE_SHIPPING');
  const one = fc.record({ kind, percent: fc.integer({ min: 1, max: 100 }), amounts, hasCode: fc.boolean(), ...fields });
  return fc.array(one, { maxLength: 6 }).map((all) =>
    all.map(({ hasCode, ...told }, at) => {
      const given = Object.entries(told).filter(([, value]) => value !== undefined);
      return { ...Object.fromEntries(given), id: `prm_${at}`, title: `P${at}`, ...(hasCode && { code: `C${at}` }) };
    }),
  ) as fc.Arbitrary<Promotion[]>;
}

const taxes = fc.constantFrom<TaxRule>(
  { kind: 'NONE' },
  { kind: 'INCLUDED', standard: 19_000, reduced: { rate: 7_000, categorySlugs: ['lighting'] } },
  { kind: 'ADDED', rate: 6_875, isShippingTaxed: true },
  { kind: 'ADDED', rate: 7_250, isShippingTaxed: false },
);

const cartsWith = (promotions: fc.Arbitrary<Promotion[]>): fc.Arbitrary<PricingInput> =>
  fc
    .record({
      currency: fc.constantFrom(...currencies),
      lines,
      promotions,
      codes: fc.subarray(['C0', ' c1 ', 'C2', 'c3', 'C4', 'NOPE']),
      shipping: optional(fc.record({ priceMinor: fc.nat(10_000) })),
      tax: optional(taxes),
    })
    .map(({ shipping, tax, ...input }) => ({ ...input, now, ...(shipping && { shipping }), ...(tax && { tax }) }));

const anyCart = cartsWith(promotionsWith({ ...about, ...terms }));
/** Without minimums, and what is off the order is off everything: nothing to miss by buying more. */
const plainCart = cartsWith(promotionsWith({}));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const check = <T>(carts: fc.Arbitrary<T>, holds: (cart: T) => void) =>
  fc.assert(fc.property(carts, holds), { numRuns: 300 });

test('every sum holds exactly, and nothing is below zero', () => {
  check(anyCart, (input) => {
    const priced = priceCart(input);
    priced.lines.forEach((line, at) => {
      const { unitPriceMinor, quantity } = input.lines[at] as PricedLine;
      expect(line.grossMinor).toBe(unitPriceMinor * quantity);
      expect(line.totalMinor).toBe(line.grossMinor - sum(line.discounts.map(({ amountMinor }) => amountMinor)));
      expect(line.totalMinor).toBeGreaterThanOrEqual(0);
      expect(line.discountShareMinor).toBeGreaterThanOrEqual(0);
      expect(line.discountShareMinor).toBeLessThanOrEqual(line.totalMinor);
    });
    expect(priced.subtotalMinor).toBe(sum(priced.lines.map(({ totalMinor }) => totalMinor)));
    expect(priced.discountTotalMinor).toBe(sum(priced.lines.map(({ discountShareMinor }) => discountShareMinor)));
    expect(priced.discountTotalMinor).toBe(sum(priced.orderDiscounts.map(({ amountMinor }) => amountMinor)));
    expect(priced.discountTotalMinor).toBeLessThanOrEqual(priced.subtotalMinor);
    const shippingMinor = input.shipping?.priceMinor ?? 0;
    const before = priced.subtotalMinor - priced.discountTotalMinor + shippingMinor;
    expect(priced.totalMinor).toBe(before + (priced.tax?.addedMinor ?? 0));
    expect(priced.tax === undefined).toBe(input.tax === undefined);
    expect(priced.tax?.includedMinor ?? 0).toBeLessThanOrEqual(before);
    expect(priced.shippingMinor).toBe(input.shipping?.priceMinor);
  });
});

test('the order of lines, promotions and codes changes nothing, nor does asking again', () => {
  check(anyCart, (input) => {
    const priced = priceCart(input);
    const { lines, promotions, codes } = input;
    const turned = { lines: lines.toReversed(), promotions: promotions.toReversed(), codes: codes.toReversed() };
    const again = priceCart({ ...input, ...turned });
    const usedPromotionIds = [...again.usedPromotionIds].sort();
    const turnedBack = { lines: again.lines.toReversed(), codes: again.codes.toReversed(), usedPromotionIds };
    expect({ ...again, ...turnedBack }).toEqual({ ...priced, usedPromotionIds: [...priced.usedPromotionIds].sort() });
    expect(priceCart(input)).toEqual(priced);
  });
});

test('a code is applicable if and only if its promotion takes something off or ships for free', () => {
  check(anyCart, (input) => {
    const priced = priceCart(input);
    const discounts = [...priced.lines.flatMap((line) => line.discounts), ...priced.orderDiscounts];
    for (const { code, applicable, reason } of priced.codes) {
      const promotion = input.promotions.find((one) => one.code === code.trim().toUpperCase());
      const takesOff = discounts.some(({ promotionId }) => promotionId === promotion?.id);
      if (promotion?.kind !== 'FREE_SHIPPING') expect(applicable).toBe(takesOff);
      else if (applicable) expect(priced.hasFreeShipping).toBe(true);
      expect(reason === undefined).toBe(applicable);
      expect(reason === 'UNKNOWN').toBe(promotion === undefined);
    }
    for (const { amountMinor } of discounts) expect(amountMinor).toBeGreaterThan(0);
  });
});

test('without minimums, more pieces never cost less, and a promotion more never makes it dearer', () => {
  check(plainCart, (input) => {
    const { totalMinor } = priceCart(input);
    input.lines.forEach((more, at) => {
      const lines = input.lines.with(at, { ...more, quantity: more.quantity + 1 });
      expect(priceCart({ ...input, lines }).totalMinor).toBeGreaterThanOrEqual(totalMinor);
    });
    const fewer = input.promotions.slice(1);
    expect(priceCart({ ...input, promotions: fewer }).totalMinor).toBeGreaterThanOrEqual(totalMinor);
  });
});

test('what is not about the cart, not running or not entered is as if it were not there', () => {
  check(anyCart, (input) => {
    const runs = ({ startsAt, endsAt }: Promotion) => (!startsAt || startsAt <= now) && (!endsAt || endsAt > now);
    const entered = new Set(input.codes.map((code) => code.trim().toUpperCase()));
    const promotions = input.promotions.filter((one) => runs(one) && (!one.code || entered.has(one.code)));
    const { codes: _all, ...priced } = priceCart(input);
    expect(priceCart({ ...input, promotions })).toMatchObject(priced);
  });
});
