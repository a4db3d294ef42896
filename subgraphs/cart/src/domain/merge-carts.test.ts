import { expect, test } from 'vitest';
import { type Cart, createCart } from './cart.ts';
import type { CartLine } from './cart-line.ts';
import { mergeCarts } from './merge-carts.ts';

const market = { country: 'DE', currency: 'EUR' };
const cartOf = (id: string, lines: CartLine[]) => ({
  ...createCart({ id, ownerId: id, market, now: new Date(0) }),
  lines,
});
const facts = { market, asked: new Set<string>() };

function lines(from: number, count: number): CartLine[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `cln_${from + at}`,
    variantId: `var_${from + at}`,
    quantity: 2,
    position: at,
    standing: 'SOLD',
    productId: 'prd_1',
    sku: `SKU-${from + at}`,
    title: `Thing ${from + at}`,
    unitPriceMinor: 100,
    categorySlugs: [],
  }));
}

let next = 0;
const newLineId = () => `cln_new_${next++}`;

function merge(own: Cart, guest: Cart) {
  const merged = mergeCarts(own, guest, { facts, newLineId });
  if (!merged.ok) throw new Error('Expected a merge.');
  return merged.value;
}

test('a merge keeps to a hundred lines, and tells of each that had no place', () => {
  const { own, guest } = merge(cartOf('own', lines(0, 99)), cartOf('guest', lines(98, 4)));
  expect(own.lines).toHaveLength(100);
  expect(own.lines[98]).toMatchObject({ title: 'Thing 98', quantity: 4 });
  expect(own.notices).toEqual([
    { code: 'MERGED_FROM_GUEST' },
    { code: 'QUANTITY_REDUCED', title: 'Thing 100', from: 2, to: 0 },
    { code: 'QUANTITY_REDUCED', title: 'Thing 101', from: 2, to: 0 },
  ]);
  expect(guest).toMatchObject({ state: { status: 'MERGED' }, lines: [] });
});

test('lines that move get ids and places of their own', () => {
  const { own } = merge(cartOf('own', lines(0, 2)), cartOf('guest', lines(5, 2)));
  expect(own.lines.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  expect(own.lines[2]?.id).toMatch(/^cln_new_/);
});

test('without a price in the customer’s currency a line costs nothing and is not sold', () => {
  const dollars = { ...cartOf('own', []), market: { country: 'US', currency: 'USD' } };
  const { own } = merge(dollars, cartOf('guest', lines(0, 1)));
  expect(own.lines[0]).toMatchObject({ unitPriceMinor: 0, standing: 'NOT_SOLD_HERE' });
});
