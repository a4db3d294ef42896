import { describe, expect, test } from 'vitest';
import { categoryListing, searchListing } from './listing-page.ts';
import { categorySeo, searchSeo } from './listing-seo.ts';
import type { GivenView } from './listing-view.ts';

const site = { publicUrl: 'https://prism.test', language: 'en', languages: ['en', 'de'] };
const kettles = { name: 'Kettles', description: 'They boil.' };
const seo = (view: GivenView) => categorySeo(kettles, categoryListing('kettles', view), site);
const url = 'https://prism.test/shop/c/kettles';

describe('the head of a category', () => {
  test('is the same however its products are sorted', () => {
    const plain = seo({});
    expect(plain).toMatchObject({
      title: 'Kettles',
      description: 'They boil.',
      canonicalUrl: url,
      robots: 'index,follow',
    });
    expect(plain.alternates).toEqual([
      { hreflang: 'en', href: `${url}?lang=en` },
      { hreflang: 'de', href: `${url}?lang=de` },
    ]);
    expect(seo({ sort: 'NEWEST', pageSize: 48 })).toEqual(plain);
  });

  test('tells the page by its number, in the language of the reader', () => {
    const second = seo({ page: 2 });
    expect(second).toMatchObject({ title: 'Kettles – page 2', canonicalUrl: `${url}?page=2`, robots: 'index,follow' });
    expect(second.alternates[1]?.href).toBe(`${url}?page=2&lang=de`);
    const page = categoryListing('kettles', { page: 2, pageSize: 48 });
    expect(categorySeo(kettles, page, { ...site, language: 'de' })).toMatchObject({
      title: 'Kettles – Seite 2',
      canonicalUrl: `${url}?per-page=48&page=2`,
    });
  });

  test('with filters is not listed', () => {
    expect(seo({ filters: [{ key: 'brand', anyOf: ['aurora'] }] })).toMatchObject({
      canonicalUrl: `${url}?brand=aurora`,
      robots: 'noindex,follow',
    });
  });
});

describe('the head of a search', () => {
  test.each([
    ['kettle', 'en', 'Search for “kettle”'],
    ['kettle', 'de', 'Suche nach „kettle“'],
    ['', 'en', 'All products'],
    ['', 'de', 'Alle Produkte'],
  ])('for "%s" in %s is named, not listed', (text, language, title) => {
    expect(searchSeo(searchListing(text, {}), { ...site, language })).toMatchObject({
      title,
      robots: 'noindex,follow',
    });
  });
});
