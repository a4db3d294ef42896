import { expect, test } from 'vitest';
import { categoryListing } from './listing-page.ts';
import { pager } from './pager.ts';

const at = (page: number, totalCount: number) => pager(totalCount, categoryListing('kettles', { page }));
const numbers = (page: number, totalCount: number) => at(page, totalCount).links.map((link) => link.page);

test('a list that fits on one page has one page', () => {
  for (const totalCount of [0, 1, 24]) {
    expect(at(1, totalCount)).toEqual({
      page: 1,
      pageCount: 1,
      prevHref: null,
      nextHref: null,
      links: [{ page: 1, href: '/shop/c/kettles', current: true }],
    });
  }
});

test('a longer one links the first, the last, and those around the present one', () => {
  expect(numbers(1, 25)).toEqual([1, 2]);
  expect(numbers(1, 480)).toEqual([1, 2, 3, 20]);
  expect(numbers(10, 480)).toEqual([1, 8, 9, 10, 11, 12, 20]);
  expect(numbers(20, 480)).toEqual([1, 18, 19, 20]);
});

test('the first page has one address only', () => {
  const { prevHref, nextHref, links } = at(2, 480);
  expect([prevHref, nextHref]).toEqual(['/shop/c/kettles', '/shop/c/kettles?page=3']);
  expect(links.find(({ current }) => current)).toEqual({ page: 2, href: '/shop/c/kettles?page=2', current: true });
});

test('a page beyond the last counts as the last', () => {
  expect(at(99, 480)).toMatchObject({ page: 20, nextHref: null, prevHref: '/shop/c/kettles?page=19' });
});

test('nobody pages beyond what search can page through', () => {
  expect(at(416, 1_000_000)).toMatchObject({ page: 416, pageCount: 416, nextHref: null });
});
