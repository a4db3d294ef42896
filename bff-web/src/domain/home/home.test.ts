import { expect, test } from 'vitest';
import { editorialHtml } from './editorial-html.ts';
import { homeLayout } from './home-layout.ts';
import { priceHeading, priceRail, railOf } from './rail.ts';

test('blocks are told apart by their ids', () => {
  const ids = homeLayout.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a rail leads to more of the same', () => {
  expect(railOf({ sort: 'NEWEST' })).toEqual({
    spec: { kind: 'search', sort: 'NEWEST' },
    moreHref: '/shop/search?sort=newest',
  });
  expect(railOf({ categorySlug: 'kitchen', sort: 'BEST_SELLING' }).moreHref).toBe('/shop/c/kitchen');
  expect(priceRail({ minor: 10_000, currency: 'KWD' })).toEqual({
    spec: { kind: 'search', sort: 'BEST_SELLING', filters: [{ key: 'price', max: '10.000' }] },
    moreHref: '/shop/search?price=-10&sort=best-selling',
  });
});

test('a price stands in a heading as everywhere', () => {
  const heading = { en: (price: string) => `Up to ${price}`, de: (price: string) => `Bis ${price}` };
  expect(priceHeading(heading, { minor: 5_000, currency: 'JPY' }, 'en')).toBe('Up to ¥5,000');
});

test('text between tags cannot become one', () => {
  expect(editorialHtml('A & B', ['<script>"\'', 'plain'])).toBe(
    '<h2>A &amp; B</h2><p>&lt;script&gt;&quot;&#39;</p><p>plain</p>',
  );
});
