import { describe, expect, test } from 'vitest';
import type { Promotion } from '../promotions/promotion.ts';
import type { TaxRule } from '../taxes/tax-rule.ts';
import { type PricedLine, type PricingInput, priceCart } from './price-cart.ts';

const now = new Date('2026-05-01T12:00:00Z');
const [before, after] = [new Date('2026-04-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z')];

const line = (lineId: string, unitPriceMinor: number, changes: Partial<PricedLine> = {}): PricedLine => {
  return { lineId, unitPriceMinor, quantity: 1, categorySlugs: [], ...changes };
};
const kettle = line('kettle', 1_000, { categorySlugs: ['kitchen', 'kettles'], brandSlug: 'aurora', quantity: 2 });
const lamp = line('lamp', 3_000, { categorySlugs: ['lighting', 'lamps'] });

const percent = (id: string, of: 'LINE' | 'ORDER', value: number, changes: Partial<Promotion> = {}): Promotion => {
  return { id, title: id, kind: `${of}_PERCENT`, percent: value, ...changes };
};
const amount = (id: string, minor: number, changes: Partial<Promotion> = {}): Promotion => {
  return { id, title: id, kind: 'ORDER_AMOUNT', amounts: { EUR: minor }, ...changes };
};
const freeShipping = (id: string, changes: Partial<Promotion> = {}): Promotion => {
  return { id, title: id, kind: 'FREE_SHIPPING', ...changes };
};
const price = (promotions: Promotion[], changes: Partial<PricingInput> = {}) =>
  priceCart({ currency: 'EUR', lines: [kettle, lamp], promotions, codes: [], now, ...changes });

describe('a cart', () => {
  test('is taxed on what is left after all discounts, and on shipping', () => {
    const tax: TaxRule = { kind: 'ADDED', rate: 10_000, isShippingTaxed: true };
    const tenPercent: Promotion = { id: 'prm_1', title: 'Ten', kind: 'ORDER_PERCENT', percent: 10 };
    const priced = price([tenPercent], { shipping: { priceMinor: 500 }, tax });
    // 10 % of 5000 - 500 + 500.
    expect(priced).toMatchObject({ tax: { addedMinor: 500, includedMinor: 0 }, totalMinor: 5_500 });
    const included = price([tenPercent], { tax: { kind: 'INCLUDED', standard: 25_000 } });
    expect(included).toMatchObject({ tax: { addedMinor: 0, includedMinor: 900 }, totalMinor: 4_500 });
  });

  test('without promotions costs what its lines cost, and shipping', () => {
    expect(price([], { shipping: { priceMinor: 490 } })).toEqual({
      lines: [
        { lineId: 'kettle', grossMinor: 2_000, discounts: [], totalMinor: 2_000, discountShareMinor: 0 },
        { lineId: 'lamp', grossMinor: 3_000, discounts: [], totalMinor: 3_000, discountShareMinor: 0 },
      ],
      subtotalMinor: 5_000,
      discountTotalMinor: 0,
      orderDiscounts: [],
      hasFreeShipping: false,
      shippingMinor: 490,
      totalMinor: 5_490,
      usedPromotionIds: [],
      codes: [],
    });
  });

  test('with nothing in it costs nothing', () => {
    expect(price([percent('p', 'ORDER', 10), amount('a', 500)], { lines: [] })).toMatchObject({
      subtotalMinor: 0,
      orderDiscounts: [],
      totalMinor: 0,
    });
  });

  test('beyond the largest safe integer is refused', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(price([], { lines: [line('one', most)] }).totalMinor).toBe(most);
    expect(() => price([], { lines: [line('two', most, { quantity: 2 })] })).toThrow(RangeError);
    expect(() => price([], { lines: [line('one', most), line('more', 1)] })).toThrow(RangeError);
    expect(() => price([], { lines: [line('one', most)], shipping: { priceMinor: 1 } })).toThrow(RangeError);
  });
});

describe('a discount of a line', () => {
  test.each([
    ['10 % of 3 × 35 is 10.5: half to even, 10', 35, 3, 10, 10],
    ['10 % of 1 × 115 is 11.5: half to even, 12', 115, 1, 10, 12],
    ['33 % of 7 × 99 is 228.69', 99, 7, 33, 229],
    ['all of it', 999, 3, 100, 2_997],
    ['a tenth of more than 32 bits', 2 ** 40, 3, 10, 329_853_488_333],
  ])('is rounded once per line: %s', (_says, unitPriceMinor, quantity, value, off) => {
    const priced = price([percent('p', 'LINE', value)], { lines: [line('it', unitPriceMinor, { quantity })] });
    expect(priced.lines[0]?.discounts).toEqual([{ promotionId: 'p', title: 'p', amountMinor: off }]);
    expect(priced.totalMinor).toBe(unitPriceMinor * quantity - off);
  });

  test('is the best one for each line', () => {
    const promotions = [percent('all', 'LINE', 10), percent('kitchen', 'LINE', 20, { categorySlugs: ['kitchen'] })];
    const [first, second] = price(promotions).lines;
    expect(first).toMatchObject({ discounts: [{ promotionId: 'kitchen', amountMinor: 400 }], totalMinor: 1_600 });
    expect(second).toMatchObject({ discounts: [{ promotionId: 'all', amountMinor: 300 }], totalMinor: 2_700 });
  });

  test('of two equal ones is the rule, then the older one', () => {
    const winner = (promotions: Promotion[]) =>
      price(promotions, { codes: ['TEN'] }).lines[0]?.discounts.map(({ promotionId }) => promotionId);
    const code = percent('1', 'LINE', 10, { code: 'TEN' });
    expect(winner([code, percent('3', 'LINE', 10), percent('2', 'LINE', 10)])).toEqual(['2']);
    expect(winner([code])).toEqual(['1']);
  });

  test('is not given for a code that nobody entered', () => {
    expect(price([percent('p', 'LINE', 10, { code: 'TEN' })]).totalMinor).toBe(5_000);
  });

  test('compares its minimum with what the lines cost before', () => {
    const rule = (minimum: number) => percent('p', 'LINE', 10, { minimumSubtotals: { EUR: minimum, USD: 1 } });
    expect([5_000, 5_001].map((minimum) => price([rule(minimum)]).totalMinor)).toEqual([4_500, 5_000]);
  });
});

describe('discounts of the order', () => {
  test('take the percentage off the subtotal first, then the amount, and share them out', () => {
    const priced = price([amount('a', 500), percent('p', 'ORDER', 10)]);
    expect(priced).toMatchObject({ subtotalMinor: 5_000, discountTotalMinor: 1_000, totalMinor: 4_000 });
    expect(priced.orderDiscounts.map(({ promotionId, amountMinor }) => [promotionId, amountMinor])).toEqual([
      ['p', 500],
      ['a', 500],
    ]);
    expect(priced.lines.map(({ discountShareMinor }) => discountShareMinor)).toEqual([400, 600]);
  });

  test('take the best of each kind', () => {
    const promotions = [percent('5', 'ORDER', 5), percent('9', 'ORDER', 9), amount('a', 100), amount('b', 200)];
    expect(price(promotions).orderDiscounts.map(({ promotionId }) => promotionId)).toEqual(['9', 'b']);
  });

  test('come after those of the lines, and their minimum is of the subtotal', () => {
    const lineRule = percent('line', 'LINE', 50);
    expect(price([lineRule, percent('p', 'ORDER', 10)])).toMatchObject({ subtotalMinor: 2_500, totalMinor: 2_250 });
    const from = (minimum: number) => amount('a', 100, { minimumSubtotals: { EUR: minimum } });
    expect([2_500, 2_501].map((minimum) => price([lineRule, from(minimum)]).totalMinor)).toEqual([2_400, 2_500]);
  });

  test('of some items come off and are shared by these only', () => {
    const kitchen = { categorySlugs: ['kitchen'] };
    const priced = price([amount('a', 2_500, kitchen), percent('p', 'ORDER', 10, { brandSlugs: ['aurora'] })]);
    expect(priced).toMatchObject({ discountTotalMinor: 2_000, totalMinor: 3_000 });
    expect(priced.lines.map(({ discountShareMinor }) => discountShareMinor)).toEqual([2_000, 0]);
  });

  test('never take more than there is, nor shipping', () => {
    const priced = price([amount('a', 999_999)], { shipping: { priceMinor: 490 } });
    expect(priced).toMatchObject({ discountTotalMinor: 5_000, totalMinor: 490 });
  });
});

describe('a code', () => {
  const running = { startsAt: before, endsAt: after };
  test.each<[string, Promotion[]]>([
    ['applies', [percent('p', 'ORDER', 10, { code: 'IT', ...running })]],
    ['applies', [percent('p', 'LINE', 10, { code: 'IT', categorySlugs: ['lamps'] })]],
    ['applies', [amount('a', 500, { code: 'IT' }), percent('p', 'ORDER', 50)]],
    ['applies', [freeShipping('f', { code: 'it' })]],
    ['UNKNOWN', [percent('p', 'ORDER', 10, { code: 'OTHER' })]],
    ['EXPIRED', [percent('p', 'ORDER', 10, { code: 'IT', endsAt: now })]],
    ['NOT_YET', [percent('p', 'ORDER', 10, { code: 'IT', startsAt: after })]],
    ['NOT_IN_THIS_CURRENCY', [amount('a', 500, { code: 'IT', amounts: { USD: 500 } })]],
    ['NOT_FOR_THESE_ITEMS', [percent('p', 'LINE', 10, { code: 'IT', brandSlugs: ['halden'] })]],
    ['NOT_FOR_THESE_ITEMS', [freeShipping('f', { code: 'IT', categorySlugs: ['garden'] })]],
    ['MINIMUM_NOT_REACHED', [amount('a', 500, { code: 'IT', minimumSubtotals: { EUR: 5_001 } })]],
    ['MINIMUM_NOT_REACHED', [freeShipping('f', { code: 'IT', minimumSubtotals: { EUR: 5_001 } })]],
    ['BETTER_ONE_APPLIES', [percent('p', 'LINE', 10, { code: 'IT' }), percent('q', 'LINE', 11)]],
    ['BETTER_ONE_APPLIES', [percent('p', 'ORDER', 10, { code: 'IT' }), percent('q', 'ORDER', 10)]],
    ['BETTER_ONE_APPLIES', [amount('a', 500, { code: 'IT' }), percent('q', 'ORDER', 100)]],
    ['BETTER_ONE_APPLIES', [freeShipping('a', { code: 'IT' }), freeShipping('b')]],
  ])('%s with %j, however it is written', (answer, promotions) => {
    const reason = answer === 'applies' ? {} : { reason: answer };
    const expected = [{ code: ' iT ', applicable: answer === 'applies', ...reason }];
    expect(price(promotions, { codes: [' iT '] }).codes).toEqual(expected);
  });

  test('for free shipping is told apart from the order: the shipping options are what it changes', () => {
    const promotions = [freeShipping('f', { code: 'SHIP' })];
    const shipping = { priceMinor: 0 };
    expect(price(promotions, { codes: ['SHIP'], shipping })).toMatchObject({
      hasFreeShipping: true,
      totalMinor: 5_000,
    });
    expect(price(promotions, { codes: [], shipping }).hasFreeShipping).toBe(false);
  });
});
