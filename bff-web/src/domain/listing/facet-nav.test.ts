import { describe, expect, test } from 'vitest';
import { facetNav, type SourceFacet } from './facet-nav.ts';
import { categoryListing, searchListing } from './listing-page.ts';

const reader = { currency: 'EUR', language: 'en' };
const value = (name: string, selected = false) => ({ value: name, label: name.toUpperCase(), count: 3, selected });
const brands = (...values: SourceFacet['values']): SourceFacet => ({
  key: 'brand',
  label: 'Brand',
  kind: 'TERMS',
  values,
});
const kettles = (...brand: string[]) =>
  categoryListing('kettles', { filters: [{ key: 'brand', anyOf: brand }], page: 3 });

describe('the links of a facet', () => {
  test('add a value, and lead to the first page', () => {
    expect(facetNav([brands(value('aurora'))], categoryListing('kettles', { page: 3 }), reader)).toEqual([
      {
        key: 'brand',
        label: 'Brand',
        links: [{ label: 'AURORA', href: '/shop/c/kettles?brand=aurora', count: 3, selected: false, rel: null }],
        clearHref: null,
      },
    ]);
  });

  test('take a chosen value away', () => {
    const [group] = facetNav([brands(value('aurora', true), value('halden'))], kettles('aurora'), reader);
    expect(group?.links.map(({ href, selected, rel }) => [href, selected, rel])).toEqual([
      ['/shop/c/kettles', true, null],
      ['/shop/c/kettles?brand=aurora,halden', false, 'nofollow'],
    ]);
    expect(group?.clearHref).toBe('/shop/c/kettles');
  });

  test('keep the filters of other facets', () => {
    const colours: SourceFacet = { key: 'colour', label: 'Colour', kind: 'TERMS', values: [value('moss')] };
    const [group] = facetNav([colours], kettles('aurora'), reader);
    expect(group?.links).toMatchObject([{ href: '/shop/c/kettles?brand=aurora&colour=moss', rel: 'nofollow' }]);
    expect(group?.clearHref).toBeNull();
  });

  test('replace the rating, of which one says it all', () => {
    const ratings: SourceFacet = { key: 'rating', label: 'Rating', kind: 'TERMS', values: [value('3')] };
    const page = categoryListing('kettles', { filters: [{ key: 'rating', anyOf: ['4'] }] });
    expect(facetNav([ratings], page, reader)[0]?.links).toMatchObject([{ href: '/shop/c/kettles?rating=3' }]);
  });

  test('of a search are nothing for crawlers', () => {
    const [group] = facetNav([brands(value('aurora'))], searchListing('kettle', {}), reader);
    expect(group?.links).toMatchObject([{ href: '/shop/search?q=kettle&brand=aurora', rel: 'nofollow' }]);
  });

  test('are left out where there is no room for the value in an address', () => {
    const full = { key: 'aim', anyOf: Array.from({ length: 18 }, (_, at) => `${at}-${'x'.repeat(41)}`) };
    const facet = brands(value('aurora'), value('y'.repeat(81)));
    expect(facetNav([facet], searchListing('kettle', { filters: [full] }), reader)[0]?.links).toEqual([]);
    expect(facetNav([facet], searchListing('kettle', {}), reader)[0]?.links).toMatchObject([{ label: 'AURORA' }]);
  });
});

describe('a range', () => {
  const band = (bounds: string, selected = false) => ({ value: bounds, label: bounds, count: 2, selected });
  const prices = (...values: SourceFacet['values']): SourceFacet => ({
    key: 'price',
    label: 'Price',
    kind: 'RANGE',
    values,
  });
  const page = categoryListing('kettles', { filters: [{ key: 'price', min: '10', max: '50' }] });

  test('is offered in bands, one at a time', () => {
    const [group] = facetNav([prices(band('-10'), band('10-50', true), band('50-'))], page, reader);
    expect(group?.links.map(({ label, href }) => [label, href])).toEqual([
      ['up to €10.00', '/shop/c/kettles?price=-10'],
      ['€10.00 – €50.00', '/shop/c/kettles'],
      ['€50.00 and above', '/shop/c/kettles?price=50-'],
    ]);
  });

  test('without bands can still be cleared', () => {
    expect(facetNav([prices(band('cheap'), band('-'))], page, reader)).toEqual([
      { key: 'price', label: 'Price', links: [], clearHref: '/shop/c/kettles' },
    ]);
  });
});
