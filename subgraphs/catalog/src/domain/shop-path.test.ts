import { describe, expect, test } from 'vitest';
import { parseShopPath, productPath } from './shop-path.ts';

const kettle = { kind: 'product', slug: 'aurora-kettle' };

describe('an address of the shop', () => {
  test.each([
    '/shop/p/aurora-kettle',
    '/shop/p/aurora-kettle/',
    '/shop/p/aurora-kettle?utm_source=mail&colour=a/b#reviews',
    '/shop/p/aurora%2Dkettle',
    'https://shop.example/shop/p/aurora-kettle',
    'http://localhost:4000/shop/p/aurora-kettle/?x=1',
    '//shop.example/shop/p/aurora-kettle',
    productPath('aurora-kettle'),
  ])('names a product: %s', (address) => {
    expect(parseShopPath(address)).toEqual(kettle);
  });

  test('names a category', () => {
    expect(parseShopPath('https://shop.example/shop/c/kettles/?sort=price-asc')).toEqual({
      kind: 'category',
      slug: 'kettles',
    });
  });

  test.each([
    '',
    '/',
    '/shop',
    '/shop/p/',
    '/shop/p//',
    '/shop/p/a/b',
    '/shop/x/a',
    '/other/shop/p/a',
    '/shop/p/%E0%A4%A',
    'javascript:/shop/p/a',
    'ftp://shop.example/shop/p/a',
    'http://[/shop/p/a',
    `/shop/p/a?${'x'.repeat(5_000)}`,
  ])('names nothing: %s', (address) => {
    expect(parseShopPath(address)).toBeUndefined();
  });
});
