import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  categoryListing,
  decodeListingPageRef,
  encodeListingPageRef,
  listingPath,
  readListingPath,
  searchListing,
} from './listing-page.ts';
import type { ListingSort } from './listing-view.ts';

const sorts: ListingSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RATING', 'BEST_SELLING'];

describe('the address of a list', () => {
  test('says what is not as usual', () => {
    const filters = [
      { key: 'price', min: '10', max: '50.00' },
      { key: 'brand', anyOf: ['halden', 'aurora'] },
    ];
    expect(listingPath(categoryListing('kettles', {}))).toBe('/shop/c/kettles');
    expect(listingPath(categoryListing(' Kettles', { filters, sort: 'PRICE_ASC', page: 2, pageSize: 48 }))).toBe(
      '/shop/c/kettles?brand=aurora,halden&price=10-50&sort=price-asc&per-page=48&page=2',
    );
    expect(listingPath(searchListing('  copper \n kettle ', { sort: 'BEST_SELLING' }))).toBe(
      '/shop/search?q=copper%20kettle&sort=best-selling',
    );
    expect(listingPath(searchListing('', {}))).toBe('/shop/search');
  });

  test('keeps commas and percent signs within values', () => {
    const filters = [{ key: 'size', anyOf: ['1,5 l', '100% wool', 'a&b=c+d'] }];
    const path = listingPath(categoryListing('kettles', { filters }));
    expect(path).toBe('/shop/c/kettles?size=1%252C5%20l,100%2525%20wool,a%26b%3Dc%2Bd');
    expect(readListingPath(path)?.view.filters).toEqual([{ key: 'size', anyOf: filters[0]?.anyOf }]);
  });

  test('may be written by hand', () => {
    expect(
      readListingPath('/shop/c/kettles?Brand=aurora&price=-50&sort=Newest&page=0&size=%zz&utm_source=mail'),
    ).toMatchObject({
      slug: 'kettles',
      view: {
        filters: [
          { key: 'brand', anyOf: ['aurora'] },
          { key: 'price', max: '50' },
          { key: 'size', anyOf: ['%zz'] },
        ],
        sort: 'NEWEST',
        page: 1,
      },
    });
  });

  test.each(['', '/shop', '/shop/p/kettle', '/shop/c', '/shop/c/%zz', '/shop/search/x'])('is not "%s"', (path) => {
    expect(readListingPath(path)).toBeUndefined();
  });
});

describe('sizes', () => {
  test.each([
    [{ page: -3, pageSize: 0 }, 1, 1],
    [{ page: 1_000_000, pageSize: 1_000 }, 208, 48],
    [{ page: 417 }, 416, 24],
  ])('%j are clamped', (given, page, pageSize) => {
    expect(categoryListing('kettles', given).view).toMatchObject({ page, pageSize });
  });
});

const filter = fc.record(
  {
    key: fc.string({ unit: 'binary' }),
    anyOf: fc.array(fc.string({ unit: 'binary', maxLength: 90 })),
    min: fc.string(),
  },
  { requiredKeys: ['key'] },
);
const view = fc.record({
  filters: fc.array(filter, { maxLength: 15 }),
  sort: fc.constantFrom(...sorts),
  page: fc.integer(),
  pageSize: fc.integer(),
});
const anyText = fc.string({ unit: 'binary', maxLength: 700 });

describe('the key of a page', () => {
  test('names it again, whatever somebody asks for, and fits into an address', () => {
    fc.assert(
      fc.property(anyText, view, (text, given) => {
        for (const page of [categoryListing(text, given), searchListing(text, given)]) {
          const ref = encodeListingPageRef(page);
          const again = decodeListingPageRef(ref, page.kind);
          if (page.kind === 'category' && page.slug === '') continue;
          expect(again && encodeListingPageRef(again)).toBe(ref);
          expect(listingPath(page)).toMatch(/^\/\S{0,1999}$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is no key of another kind of page', () => {
    const ref = encodeListingPageRef(searchListing('kettle', {}));
    expect(decodeListingPageRef(ref, 'category')).toBeUndefined();
    expect(decodeListingPageRef(ref.replace('v1', 'v2'), 'search')).toBeUndefined();
  });
});
