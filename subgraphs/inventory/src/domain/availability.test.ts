import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityOf, availabilityOfProduct, expectedAt } from './availability.ts';
import type { VariantStock } from './variant-stock.ts';

const may = new Date('2026-05-01T08:00:00Z');
const june = new Date('2026-06-01T08:00:00Z');

const stock = (changes: Partial<VariantStock> = {}): VariantStock => ({
  variantId: 'var_1',
  productId: 'prd_1',
  isListed: true,
  takesBackorders: false,
  available: 100,
  ...changes,
});

describe('a variant', () => {
  test.each([
    [1_000_000, { status: 'IN_STOCK', maxOrderable: 10 }],
    [11, { status: 'IN_STOCK', maxOrderable: 10 }],
    [9, { status: 'IN_STOCK', maxOrderable: 9 }],
    [5, { status: 'IN_STOCK', maxOrderable: 5 }],
    [4, { status: 'LOW_STOCK', maxOrderable: 4, lowStockCount: 4 }],
    [1, { status: 'LOW_STOCK', maxOrderable: 1, lowStockCount: 1 }],
    [0, { status: 'OUT_OF_STOCK', maxOrderable: 0 }],
  ])('of which %d are available: %j', (available, availability) => {
    expect(availabilityOf(stock({ available }))).toEqual(availability);
  });

  test('can be ordered before it has come, if that is allowed and a day is known', () => {
    expect(availabilityOf(stock({ available: 0, takesBackorders: true, restockAt: may }))).toEqual({
      status: 'BACKORDER',
      maxOrderable: 10,
      restockAt: may,
    });
    expect(availabilityOf(stock({ available: 0, takesBackorders: true }))).toEqual({
      status: 'OUT_OF_STOCK',
      maxOrderable: 0,
    });
    expect(availabilityOf(stock({ available: 0, restockAt: may }))).toEqual({
      status: 'OUT_OF_STOCK',
      maxOrderable: 0,
      restockAt: may,
    });
  });

  test('says nothing of a delivery while some are left', () => {
    for (const available of [1, 5]) {
      const availability = availabilityOf(stock({ available, takesBackorders: true, restockAt: may }));
      expect(expectedAt(availability, new Date(0))).toBeUndefined();
    }
  });

  test('that the catalog does not sell cannot be had, whatever there is of it', () => {
    const unlisted = { isListed: false, takesBackorders: true, restockAt: may };
    for (const available of [0, 100]) {
      expect(availabilityOf(stock({ ...unlisted, available }))).toEqual({ status: 'OUT_OF_STOCK', maxOrderable: 0 });
    }
  });
});

describe('a product', () => {
  const backorder = stock({ available: 0, takesBackorders: true, restockAt: june });

  test('is as its best variant', () => {
    const worstFirst = [stock({ available: 0 }), backorder, stock({ available: 2 }), stock({ available: 7 })];
    const best = worstFirst.map((_, end) => availabilityOfProduct(worstFirst.slice(0, end + 1).toReversed())?.status);
    expect(best).toEqual(['OUT_OF_STOCK', 'BACKORDER', 'LOW_STOCK', 'IN_STOCK']);
  });

  test('offers most of what its variants offer, and the sooner delivery', () => {
    expect(availabilityOfProduct([stock({ available: 1 }), stock({ available: 3 })])).toMatchObject({
      lowStockCount: 3,
    });
    const sooner = { ...backorder, restockAt: may };
    expect(availabilityOfProduct([backorder, sooner])).toMatchObject({ restockAt: may });
    const expected = stock({ available: 0, restockAt: june });
    expect(availabilityOfProduct([stock({ available: 0 }), expected])).toMatchObject({ restockAt: june });
  });

  test('without variants has nothing to say', () => {
    expect(availabilityOfProduct([])).toBeUndefined();
  });
});

test('a delivery that is late is still expected, but no day is promised any more', () => {
  const availability = availabilityOf(stock({ available: 0, takesBackorders: true, restockAt: may }));
  expect(expectedAt(availability, new Date('2026-04-30'))).toEqual(may);
  expect(expectedAt(availability, june)).toBeUndefined();
  expect(availability.status).toBe('BACKORDER');
});

test('whatever there is, no more than ten and no more than are left can be ordered, and only what is on sale', () => {
  const anyStock = fc.record({
    isListed: fc.boolean(),
    takesBackorders: fc.boolean(),
    available: fc.oneof(fc.nat({ max: 12 }), fc.nat()),
    restockAt: fc.option(fc.constant(may), { nil: undefined }),
  });
  const rule = fc.property(anyStock, ({ restockAt, ...rest }) => {
    const { status, maxOrderable } = availabilityOf(stock({ ...rest, ...(restockAt && { restockAt }) }));
    const limit = status === 'BACKORDER' ? 10 : Math.min(10, rest.available);
    expect(maxOrderable).toBe(rest.isListed ? limit : 0);
    expect(status === 'OUT_OF_STOCK').toBe(maxOrderable === 0);
  });
  fc.assert(rule, { numRuns: 200 });
});
