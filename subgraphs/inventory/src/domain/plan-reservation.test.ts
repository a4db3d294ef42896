import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { availabilityOf } from './availability.ts';
import { planReservation, type WarehousedStock } from './plan-reservation.ts';

const may = new Date('2026-05-01T08:00:00Z');

/** What there is of a variant in each of its warehouses. */
function stock(variantId: string, available: number[], changes: Partial<WarehousedStock> = {}): WarehousedStock {
  return {
    variantId,
    productId: `prd of ${variantId}`,
    isListed: true,
    takesBackorders: false,
    available: available.reduce((sum, some) => sum + some, 0),
    levels: available.map((some, at) => ({ id: `${variantId} at ${at}`, available: some })),
    ...changes,
  };
}

const plan = (stocks: WarehousedStock[], ...wanted: [variantId: string, quantity: number][]) =>
  planReservation(
    wanted.map(([variantId, quantity]) => ({ variantId, quantity })),
    (id) => stocks.find(({ variantId }) => variantId === id),
  );

describe('pieces come', () => {
  test.each([
    ['from one warehouse that has them all', [3, 8, 5], 6, [['1', 6]]],
    ['from the first of those that have as many', [5, 5], 5, [['0', 5]]],
    [
      'from as few warehouses as can be',
      [1, 6, 2, 4],
      9,
      [
        ['1', 6],
        ['3', 3],
      ],
    ],
    [
      'from everywhere if need be',
      [1, 0, 2],
      3,
      [
        ['2', 2],
        ['0', 1],
      ],
    ],
  ])('%s', (_name, available, quantity, holds) => {
    const levels = available.map((some, at) => ({ id: `${at}`, available: some }));
    expect(allocate(levels, quantity).map((hold) => [hold.stockLevelId, hold.quantity])).toEqual(holds);
  });
});

describe('a reservation', () => {
  test('holds every line, and knows whose availability it changes', () => {
    const stocks = [stock('a', [20]), stock('b', [5, 1]), stock('c', [2])];
    expect(plan(stocks, ['a', 10], ['b', 2], ['c', 2])).toEqual({
      ok: true,
      lines: [
        { variantId: 'a', quantity: 10, backordered: 0 },
        { variantId: 'b', quantity: 2, backordered: 0 },
        { variantId: 'c', quantity: 2, backordered: 0 },
      ],
      holds: [
        { stockLevelId: 'a at 0', quantity: 10 },
        { stockLevelId: 'b at 0', quantity: 2 },
        { stockLevelId: 'c at 0', quantity: 2 },
      ],
      productIds: ['prd of b', 'prd of c'],
    });
  });

  test('tells every shortage, and then holds nothing', () => {
    const stocks = [stock('a', [3, 3]), stock('b', [1]), stock('c', [100], { isListed: false })];
    expect(plan(stocks, ['a', 6], ['b', 2], ['c', 1], ['nobody knows it', 1])).toEqual({
      ok: false,
      shortages: [
        { variantId: 'b', requested: 2, available: 1 },
        { variantId: 'c', requested: 1, available: 0 },
        { variantId: 'nobody knows it', requested: 1, available: 0 },
      ],
    });
  });

  test('promises what has yet to come, where that is allowed', () => {
    const awaited = { takesBackorders: true, restockAt: may };
    expect(plan([stock('a', [0], awaited)], ['a', 4])).toEqual({
      ok: true,
      lines: [{ variantId: 'a', quantity: 4, backordered: 4 }],
      holds: [],
      productIds: [],
    });
    expect(plan([stock('a', [0], { restockAt: may })], ['a', 4])).toMatchObject({ ok: false });
    expect(plan([stock('a', [2], awaited)], ['a', 3])).toMatchObject({ shortages: [{ available: 2 }] });
  });
});

test('whatever there is: what a shopper may order can be held, and never more of a warehouse than it has', () => {
  const anyStock = fc.record({
    available: fc.array(fc.nat({ max: 6 }), { maxLength: 4 }),
    isListed: fc.boolean(),
    takesBackorders: fc.boolean(),
    isAwaited: fc.boolean(),
  });
  const rule = fc.property(anyStock, fc.integer({ min: 1, max: 10 }), ({ available, isAwaited, ...rest }, quantity) => {
    const all = stock('a', available, { ...rest, ...(isAwaited && { restockAt: may }) });
    const planned = plan([all], ['a', quantity]);
    expect(planned.ok).toBe(quantity <= availabilityOf(all).maxOrderable);
    if (!planned.ok) return;
    for (const hold of planned.holds)
      expect(hold.quantity).toBeLessThanOrEqual(
        all.levels.find(({ id }) => id === hold.stockLevelId)?.available as number,
      );
    const held = planned.holds.reduce((sum, hold) => sum + hold.quantity, 0);
    expect(held + (planned.lines[0]?.backordered ?? 0)).toBe(quantity);
    expect(new Set(planned.holds.map(({ stockLevelId }) => stockLevelId)).size).toBe(planned.holds.length);
  });
  fc.assert(rule, { numRuns: 300 });
});
