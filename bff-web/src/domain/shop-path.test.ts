import { describe, expect, test } from 'vitest';
import { hasSlug, ownPage, readShopPath, type ShopPath, wordsOf } from './shop-path.ts';

const shopUrl = 'https://prism.test';
const read = (address: string) => readShopPath(address, shopUrl) as ShopPath;

describe('an address', () => {
  test.each([
    ['/shop/p/kettle', '/shop/p/kettle', ''],
    ['shop/p/kettle/', '/shop/p/kettle', ''],
    ['https://prism.test/shop/c/kettles?page=2#top', '/shop/c/kettles', '?page=2'],
    ['', '/', ''],
  ])('"%s" is read without its host', (address, pathname, search) => {
    expect(readShopPath(address, shopUrl)).toEqual({ pathname, search });
  });

  test.each([
    'https://[',
    '//elsewhere.test/shop/p/kettle',
    'https://elsewhere.test/shop',
    'javascript:alert(1)',
    `/${'x'.repeat(1_500)}`,
  ])('is not what cannot be one', (address) => {
    expect(readShopPath(address, shopUrl)).toBeUndefined();
  });
});

test('only products and categories have slugs', () => {
  expect(['/shop/p/kettle', '/shop/c/kettles'].map((path) => hasSlug(read(path)))).toEqual([true, true]);
  expect(['/shop/p', '/shop', '/shop/x/y', '/p/kettle'].some((path) => hasSlug(read(path)))).toBe(false);
});

describe("the shop's own pages", () => {
  test.each([
    ['/', '/shop'],
    ['/shop/', '/shop'],
    ['/Shop/Search?q=kettle', '/shop/search?q=kettle'],
    ['/shop/cart', '/shop/cart'],
    ['/shop/checkout', '/shop/checkout'],
    ['/shop/account', '/shop/account'],
    ['/shop/orders/p-7k3m-9qxa', '/shop/orders/P-7K3M-9QXA'],
    ['/shop/orders/a/b', undefined],
    ['/shop/orders/%00', undefined],
    ['/shop/policies/returns', '/shop/policies/returns'],
    ['/shop/policies/secrets', undefined],
    ['/shop/p/kettle', undefined],
  ])('%s stands at %s', (address, page) => {
    expect(ownPage(read(address))).toBe(page);
  });
});

describe('the words of an address', () => {
  test.each([
    ['/shop/p/old-copper-kettle', 'old copper kettle'],
    ['/shop/c/k%C3%BCche', 'küche'],
    ['/blog/2024/kettles.html', 'blog 2024 kettles html'],
    ['/shop/p/%zz', ''],
    ['/shop/---', ''],
    ['/shopping', 'shopping'],
    [`/${'a-'.repeat(20)}`, 'a a a a a a a a'],
  ])('%s are "%s"', (address, words) => {
    expect(wordsOf(read(address))).toBe(words);
  });
});
