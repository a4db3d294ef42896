import { expect, test } from 'vitest';
import { demoAvailability, demoStock, demoTakesBackorders, demoWarehouses } from './stock.ts';

const products = Array.from({ length: 10_000 }, (_, index) => ({ index, status: 'ACTIVE' }));
const shareOf = (...wanted: string[]) =>
  products.filter((product) => wanted.includes(demoAvailability(product))).length / products.length;

const unitsOf = (index: number, position: number) =>
  demoStock(index, position).reduce((sum, { onHand }) => sum + onHand, 0);

test('six products in a hundred are out of stock, some of them to be ordered all the same, and ten are low', () => {
  expect(shareOf('OUT_OF_STOCK', 'BACKORDER')).toBeCloseTo(0.06, 2);
  expect(shareOf('BACKORDER')).toBeCloseTo(0.02, 2);
  expect(shareOf('LOW_STOCK')).toBeCloseTo(0.1, 2);
});

test('the first variant is as its product, and no other is better', () => {
  for (const product of products.slice(0, 2_000)) {
    const status = demoAvailability(product);
    const [first = 0, ...others] = Array.from({ length: 12 }, (_, position) => unitsOf(product.index, position));
    if (status === 'IN_STOCK') expect(first).toBeGreaterThanOrEqual(5);
    if (status === 'LOW_STOCK') expect([first > 0, Math.max(first, ...others) < 5]).toEqual([true, true]);
    if (status === 'BACKORDER' || status === 'OUT_OF_STOCK') expect(Math.max(first, ...others)).toBe(0);
  }
});

test('what takes orders before it has come says when it will; of the rest that is gone, some does too', () => {
  const dateOf = (index: number) => demoStock(index, 0).find(({ restockAt }) => restockAt)?.restockAt;
  const awaited = products.filter(({ index }) => demoTakesBackorders(index));
  expect(awaited.map(demoAvailability)).toEqual(awaited.map(() => 'BACKORDER'));
  expect(awaited.every(({ index }) => dateOf(index))).toBe(true);
  const gone = products.filter((product) => demoAvailability(product) === 'OUT_OF_STOCK');
  expect(gone.filter(({ index }) => dateOf(index)).length / gone.length).toBeCloseTo(0.5, 1);
});

test('the products with something unusual about them can all be had, in every variant', () => {
  for (const { index } of products.slice(0, 10)) {
    for (let position = 0; position < 250; position++) expect(unitsOf(index, position)).toBeGreaterThanOrEqual(24);
  }
});

test('a product that is not on the shelves cannot be had', () => {
  expect(['ARCHIVED', 'DRAFT'].map((status) => demoAvailability({ index: 0, status }))).toEqual([
    'OUT_OF_STOCK',
    'OUT_OF_STOCK',
  ]);
});

test('three warehouses keep the stock, each variant in one to three of them, each of them once', () => {
  const counts = new Set<number>();
  for (const { index } of products.slice(0, 500)) {
    const places = demoStock(index, 1).map(({ warehouse }) => warehouse.id);
    expect(new Set(places).size).toBe(places.length);
    counts.add(places.length);
  }
  expect([...counts].sort()).toEqual([1, 2, 3]);
  expect(new Set(demoWarehouses.map(({ id }) => id)).size).toBe(3);
});

test('every fact follows from index and position: any slice can be made again', () => {
  expect(demoStock(777, 1)).toEqual(demoStock(777, 1));
});
