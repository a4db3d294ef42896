import { describe, expect, test } from 'vitest';
import { readListing, type SearchListing } from './listing.ts';

const read = (spec: object, currency = 'EUR') => readListing({ kind: 'search', ...spec }, currency) as SearchListing;
const price = (min?: string, max?: string, currency = 'EUR') =>
  read({ filters: [{ key: 'price', min, max }] }, currency).filters;

describe('a listing', () => {
  test('has its page and size clamped', () => {
    expect(read({}).numbered).toEqual({ page: 1, size: 24 });
    expect(read({ page: -1, pageSize: 0 }).numbered).toEqual({ page: 1, size: 1 });
    expect(read({ page: 10 ** 12, pageSize: 49 }).numbered).toEqual({ page: 10_000, size: 48 });
  });

  test.each([
    ['19.99', 'EUR', 1_999],
    ['0.29', 'EUR', 29],
    ['1200', 'JPY', 1_200],
    ['1.234', 'KWD', 1_234],
    ['19.991', 'EUR', 2_000],
    ['-5', 'EUR', -500],
    ['9'.repeat(30), 'EUR', Number.MAX_SAFE_INTEGER],
  ])('reads %s %s as %d at least', (decimal, currency, min) => {
    expect(price(decimal, undefined, currency)).toEqual([{ kind: 'range', key: 'price', min }]);
  });

  test('has no bound where there is no number', () => {
    for (const bad of ['', 'x', '1e5', '0x10', 'Infinity', '1.', '9'.repeat(101)]) expect(price(bad, bad)).toEqual([]);
  });

  test('has one filter per key, and not too many', () => {
    const filters = [
      { key: 'brand', anyOf: ['a', 'b'] },
      { key: 'price', min: '5' },
      { key: 'brand', anyOf: ['b', 'c'] },
      { key: 'price', min: '7', max: '9' },
      { key: 'rating', anyOf: ['9'] },
    ];
    expect(read({ filters }).filters).toEqual([
      { kind: 'values', key: 'brand', anyOf: ['a', 'b', 'c'] },
      { kind: 'range', key: 'price', min: 700, max: 900 },
    ]);
    const many = Array.from({ length: 99 }, (_, at) => ({
      key: `k${at}`,
      anyOf: Array.from({ length: 99 }, (__, value) => `${value}`),
    }));
    expect(read({ filters: many }).filters.map((filter) => filter.kind === 'values' && filter.anyOf.length)).toEqual(
      Array(10).fill(20),
    );
  });

  test('that names nothing is none', () => {
    expect(readListing(undefined, 'EUR')).toBe(undefined);
    expect(readListing({ kind: 'related' }, 'EUR')).toBe(undefined);
  });
});
