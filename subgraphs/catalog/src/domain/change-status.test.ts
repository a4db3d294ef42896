import { describe, expect, test } from 'vitest';
import { changeStatus } from './change-status.ts';
import { soldCurrencies } from './markets.ts';
import type { Product, ProductStatus } from './product.ts';

const now = new Date('2026-01-01T00:00:00Z');
const product = (status: ProductStatus): Product => ({
  id: 'prd_1',
  slug: 'kettle',
  name: 'Kettle',
  categoryId: 'cat_1',
  status,
  options: [],
  attributes: [],
  images: [],
  updatedAt: new Date(0),
  version: 2,
});
const change = (from: ProductStatus, to: ProductStatus, pricedCurrencies: readonly string[] = soldCurrencies) =>
  changeStatus(product(from), { status: to, expectedVersion: 2, pricedCurrencies }, now);
const codesOf = (decision: ReturnType<typeof change>) => (decision.ok ? [] : decision.refusals.map(({ code }) => code));

describe('a product', () => {
  test.each([
    ['DRAFT', 'ACTIVE'],
    ['DRAFT', 'ARCHIVED'],
    ['ACTIVE', 'ARCHIVED'],
    ['ARCHIVED', 'ACTIVE'],
  ] as const)('that is %s can become %s', (from, to) => {
    expect(change(from, to)).toMatchObject({ ok: true, value: { status: to, version: 3, updatedAt: now } });
  });

  test.each([
    ['ACTIVE', 'DRAFT'],
    ['ARCHIVED', 'DRAFT'],
  ] as const)('that is %s cannot become %s', (from, to) => {
    expect(codesOf(change(from, to))).toEqual(['STATUS_NOT_REACHABLE']);
  });

  test('becomes active only with a price in every market', () => {
    expect(change('DRAFT', 'ACTIVE', ['EUR', 'USD', 'GBP', 'JPY'])).toMatchObject({
      ok: false,
      refusals: [{ code: 'PRICE_MISSING', message: expect.stringContaining('KWD') }],
    });
    expect(codesOf(change('DRAFT', 'ARCHIVED', []))).toEqual([]);
  });

  test('remembers when it was first published', () => {
    const first = changeStatus(
      { ...product('ARCHIVED'), publishedAt: new Date(5) },
      { status: 'ACTIVE', expectedVersion: 2, pricedCurrencies: soldCurrencies },
      now,
    );
    expect(first).toMatchObject({ value: { publishedAt: new Date(5) } });
    expect(change('DRAFT', 'ACTIVE')).toMatchObject({ value: { publishedAt: now } });
  });

  test('that someone else changed is left alone', () => {
    const decision = changeStatus(
      product('DRAFT'),
      { status: 'ARCHIVED', expectedVersion: 1, pricedCurrencies: [] },
      now,
    );
    expect(codesOf(decision)).toEqual(['VERSION_CONFLICT']);
  });
});
