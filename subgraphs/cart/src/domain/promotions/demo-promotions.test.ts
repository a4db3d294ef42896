import { demoCategories } from '@prism/demo';
import { isId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import { priceCart } from '../pricing/price-cart.ts';
import { demoPromotions } from './demo-promotions.ts';

const now = new Date('2026-05-01T12:00:00Z');
const price = (code: string, leaf: string, currency = 'EUR', unitPriceMinor = 10_000) => {
  const lines = [{ lineId: 'line', unitPriceMinor, quantity: 1, categorySlugs: leaf.split('/') }];
  return priceCart({ currency, lines, promotions: demoPromotions, codes: code ? [code] : [], now });
};

describe('of the demo promotions', () => {
  test.each([
    ['WELCOME10', 'clothing/jackets', 9_000, undefined],
    ['SAVE5', 'clothing/jackets', 9_500, undefined],
    ['KITCHEN15', 'kitchen/kettles', 8_500, undefined],
    ['FREESHIP', 'clothing/jackets', 10_000, undefined],
    ['', 'lighting/lanterns', 9_000, undefined],
    ['KITCHEN15', 'clothing/jackets', 10_000, 'NOT_FOR_THESE_ITEMS'],
    ['EXPIRED15', 'clothing/jackets', 10_000, 'EXPIRED'],
    ['SOON20', 'clothing/jackets', 10_000, 'NOT_YET'],
  ])('%j makes 100 euros of %s cost %d (%s)', (code, leaf, totalMinor, reason) => {
    const priced = price(code, leaf);
    expect(priced.totalMinor).toBe(totalMinor);
    expect(priced.codes[0]?.reason).toBe(reason);
    expect(priced.hasFreeShipping).toBe(code === 'FREESHIP');
  });

  test.each([
    ['EUR', 3_000, 500],
    ['USD', 3_000, 500],
    ['GBP', 3_000, 500],
    ['JPY', 5_000, 800],
    ['KWD', 10_000, 1_500],
  ])('SAVE5 takes off in %s from %d on: %d', (currency, from, off) => {
    expect(price('SAVE5', 'clothing', currency, from).discountTotalMinor).toBe(off);
    expect(price('SAVE5', 'clothing', currency, from - 1).codes[0]?.reason).toBe('MINIMUM_NOT_REACHED');
  });

  test('each has an id of its own, and is about categories that the demo shop has', () => {
    const slugs = demoCategories().map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(demoPromotions.flatMap(({ categorySlugs }) => categorySlugs ?? [])));
    const ids = demoPromotions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => isId('prm', id))).toBe(true);
  });
});
