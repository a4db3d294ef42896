import { expect, test } from 'vitest';
import { categoryListing, searchListing } from './listing-page.ts';
import { pageSpec } from './listing-spec.ts';

test('a page names the products it lists, and nothing that is as usual', () => {
  expect(pageSpec(categoryListing('kettles', {}))).toEqual({
    kind: 'search',
    categorySlug: 'kettles',
    sort: 'BEST_SELLING',
  });
  const filters = [{ key: 'price', max: '50' }];
  expect(pageSpec(searchListing('copper', { filters, page: 2, pageSize: 12 }))).toEqual({
    kind: 'search',
    text: 'copper',
    filters,
    sort: 'RELEVANCE',
    page: 2,
    pageSize: 12,
  });
});
