import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, entityOf, entityQuery } from './bff-web-kit.ts';

const run = createRun();
const facet = { key: 'brand', label: 'Brand', kind: 'TERMS', min: null, max: null };
const aurora = { value: 'aurora', label: 'Aurora', count: 3, selected: false };

const resolve = async (selection: string, representation: object) =>
  entityOf(await run(entityQuery(selection), { representations: [representation] }));

describe('a category page', () => {
  const ask = `query ($slug: String!, $filters: [ListingFilterInput!], $sort: ListingSort, $page: Int, $pageSize: Int) {
    categoryPage(slug: $slug, filters: $filters, sort: $sort, page: $page, pageSize: $pageSize) {
      ref category { slug } listing { ref }
    }
  }`;
  const pageOf = async (variables: object) => {
    const { ref, category, listing } = dataOf(await run(ask, { ...variables })).categoryPage;
    return { ref, category, spec: decodeListingRef(listing.ref) };
  };

  test('names its category and its products, asking nobody', async () => {
    const filters = [{ key: 'price', min: '10.00' }];
    expect(await pageOf({ slug: ' Kettles', filters, sort: 'PRICE_ASC', page: 2, pageSize: 99 })).toEqual({
      ref: 'v1./shop/c/kettles?price=10-&sort=price-asc&per-page=48&page=2',
      category: { slug: 'kettles' },
      spec: {
        kind: 'search',
        categorySlug: 'kettles',
        filters: [{ key: 'price', min: '10' }],
        sort: 'PRICE_ASC',
        page: 2,
        pageSize: 48,
      },
    });
  });

  test('is what it usually is when nothing else is asked for', async () => {
    expect(await pageOf({ slug: 'kettles', filters: null, sort: null })).toMatchObject({
      ref: 'v1./shop/c/kettles',
      spec: { sort: 'BEST_SELLING' },
    });
  });

  const view = `... on CategoryPage { seo { title robots } breadcrumbs { label } facetNav { key links { href } }
    pager { page pageCount } }`;
  const page = { __typename: 'CategoryPage', ref: 'v1./shop/c/kettles?page=2' };

  test('has everything around its products once the domain has told what that requires', async () => {
    const category = { name: 'Kettles', description: null, trail: [{ name: 'Kettles', slug: 'kettles' }] };
    const listing = { totalCount: 30, facets: [{ ...facet, values: [aurora] }] };
    expect(await resolve(view, { ...page, category, listing })).toEqual({
      seo: { title: 'Kettles – page 2', robots: 'index,follow' },
      breadcrumbs: [{ label: 'Home' }, { label: 'Kettles' }],
      facetNav: [{ key: 'brand', links: [{ href: '/shop/c/kettles?brand=aurora' }] }],
      pager: { page: 2, pageCount: 2 },
    });
  });

  test('of no category has no head, and an empty list', async () => {
    const required = { category: null, listing: { totalCount: 0, facets: [] } };
    expect(await resolve(view, { ...page, ...required })).toEqual({
      seo: null,
      breadcrumbs: null,
      facetNav: [],
      pager: { page: 1, pageCount: 1 },
    });
  });

  test.each([
    ['search failed', { listing: { totalCount: null, facets: null }, category: { name: null, trail: null } }],
    ['the list itself failed', { listing: null }],
    ['nothing came', {}],
  ])('has nothing around its products, and no error, when %s', async (_, required) => {
    expect(await resolve(view, { ...page, ...required })).toEqual({
      seo: null,
      breadcrumbs: null,
      facetNav: null,
      pager: null,
    });
  });

  test.each(['', 'v2./shop/c/kettles', 'v1./shop/p/kettle'])(
    'with the key "%s" is that of no category',
    async (ref) => {
      const entity = await resolve('... on CategoryPage { category { slug } }', { ...page, ref });
      expect(entity).toEqual({ category: { slug: '' } });
    },
  );
});

describe('a search page', () => {
  test('names what is searched for, in one line', async () => {
    const query =
      '{ searchPage(text: " copper\\n kettle ", page: 0) { ref text listing { ref } seo { title robots } } }';
    const { listing, ...page } = dataOf(await run(query)).searchPage;
    expect(page).toEqual({
      ref: 'v1./shop/search?q=copper%20kettle',
      text: 'copper kettle',
      seo: { title: 'Search for “copper kettle”', robots: 'noindex,follow' },
    });
    expect(decodeListingRef(listing.ref)).toEqual({ kind: 'search', text: 'copper kettle', sort: 'RELEVANCE' });
  });

  const view = '... on SearchPage { text facetNav { links { href rel } } pager { nextHref } }';
  const page = { __typename: 'SearchPage', ref: 'v1./shop/search?q=kettle' };

  test('has links around its products once search has told what they require', async () => {
    const listing = { totalCount: 30, facets: [{ ...facet, values: [aurora] }] };
    const entity = await resolve(view, { ...page, listing });
    expect(entity).toEqual({
      text: 'kettle',
      facetNav: [{ links: [{ href: '/shop/search?q=kettle&brand=aurora', rel: 'nofollow' }] }],
      pager: { nextHref: '/shop/search?q=kettle&page=2' },
    });
  });

  test('has none, and no error, when search failed', async () => {
    expect(await resolve(view, { ...page, listing: null })).toEqual({ text: 'kettle', facetNav: null, pager: null });
  });
});
