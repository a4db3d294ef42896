import { describe, expect, test } from 'vitest';
import { findRoute } from './find-route.ts';
import type { SlugResolution } from './resolve-slugs.ts';

const shopUrl = 'https://prism.test';

const product = (slug: string, redirectTo: string | null = null): SlugResolution => ({
  target: { kind: 'Product', slug },
  redirectTo,
});
const category: SlugResolution = { target: { kind: 'Category', slug: 'kettles' }, redirectTo: null };
const answering = (answer: SlugResolution | null) => async () => answer;
const never = () => Promise.reject(new Error('not expected to be asked'));

describe('an address', () => {
  test('of a product or a category is their page', async () => {
    expect(await findRoute('/shop/p/kettle', shopUrl, answering(product('kettle')))).toEqual({
      kind: 'product',
      slug: 'kettle',
    });
    expect(await findRoute('/shop/c/kettles?page=2', shopUrl, answering(category))).toEqual({
      kind: 'category',
      path: '/shop/c/kettles?page=2',
    });
  });

  test('of before leads to the present one, with what it said besides', async () => {
    const found = await findRoute('/shop/p/old?ref=mail', shopUrl, answering(product('new', '/shop/p/new')));
    expect(found).toEqual({ kind: 'redirect', location: '/shop/p/new?ref=mail', permanent: true });
  });

  test('is found however it is written', async () => {
    const asked: string[] = [];
    await findRoute('/Shop/P/KETTLE', shopUrl, async (path) => {
      asked.push(path);
      return product('kettle');
    });
    expect(asked).toEqual(['/shop/p/kettle']);
  });

  test('is resolved without host, query and slash at its end', async () => {
    const asked: string[] = [];
    await findRoute('https://prism.test/shop/p/kettle/?a=1', shopUrl, async (path) => {
      asked.push(path);
      return null;
    });
    expect(asked).toEqual(['/shop/p/kettle']);
  });

  test.each([null, { target: null, redirectTo: null }])('that leads nowhere (%j) says its words', async (answer) => {
    expect(await findRoute('/shop/p/old-kettle', shopUrl, answering(answer))).toEqual({
      kind: 'nothing',
      words: 'old kettle',
    });
  });
});

describe('nobody is asked', () => {
  test.each([
    [
      "about the shop's own pages",
      '/shop/search/?q=x',
      { kind: 'redirect', location: '/shop/search?q=x', permanent: false },
    ],
    ['about what has no slug', '/blog/kettles', { kind: 'nothing', words: 'blog kettles' }],
    ['about what is no address', 'https://[', { kind: 'nothing', words: '' }],
  ])('%s', async (_, address, route) => {
    expect(await findRoute(address, shopUrl, never)).toEqual(route);
  });
});

test('when nobody can be asked, nobody says that there is nothing', async () => {
  await expect(findRoute('/shop/p/kettle', shopUrl, never)).rejects.toThrow();
});
