import { expect, test } from 'vitest';
import { productTile } from './product-tile.ts';

const price = (minor: number) => ({ minor, currency: 'EUR' });

test('a tile tells name, price and sale, and links to the page', () => {
  const priceRange = { min: price(1500), compareAtMin: price(2000) };
  const primaryImage = { url: '/img/1/1200', width: 1200, height: 900 };
  const tile = productTile({ slug: 'kettle', name: 'Kettle', primaryImage, priceRange }, 'de');
  expect(tile).toMatchObject({
    title: 'Kettle',
    href: '/shop/p/kettle',
    image: { src: '/img/1/320', alt: 'Kettle' },
    badges: ['25 % günstiger'],
  });
});

test('a tile without a sale or picture has no badge and no image', () => {
  const tile = productTile({ slug: 'kettle', name: 'Kettle', priceRange: { min: price(1500) } }, 'en');
  expect([tile.badges, tile.image]).toEqual([[], null]);
});

test('a sale below one percent is no badge', () => {
  const priceRange = { min: price(9_999), compareAtMin: price(10_000) };
  expect(productTile({ slug: 'kettle', name: 'Kettle', priceRange }, 'en').badges).toEqual([]);
});
