import { describe, expect, test } from 'vitest';
import { type CardSetting, productCard } from './product-card.ts';

const setting: CardSetting = { slot: 'GRID', density: 'X2', language: 'en', publicUrl: 'https://prism.test' };
const price = (minor: number, currency = 'EUR') => ({ minor, currency });
const kettle = { name: 'Kettle', slug: 'copper-kettle', priceRange: { min: price(1500) } };

describe('a card', () => {
  test('needs no more work on the device', () => {
    const primaryImage = { url: 'https://prism.test/img/1/1200' };
    const priceRange = { min: price(1500), compareAtMin: price(2000) };
    expect(productCard({ ...kettle, primaryImage, priceRange }, setting)).toEqual({
      title: 'Kettle',
      price: '€15.00',
      was: '€20.00',
      thumb: { url: 'https://prism.test/img/1/344', w: 344, h: 344, blurhash: null, alt: null },
      link: 'https://prism.test/shop/p/copper-kettle',
      a11y: 'Kettle, 15.00 euros, was 20.00 euros',
    });
  });

  test('without a sale or a picture says so', () => {
    expect(productCard(kettle, setting)).toMatchObject({ was: null, thumb: null, a11y: 'Kettle, 15.00 euros' });
  });

  test.each([1500, 1000])('does not call it a sale when the former price was %d', (former) => {
    const priceRange = { min: price(1500), compareAtMin: price(former) };
    expect(productCard({ ...kettle, priceRange }, setting).was).toBeNull();
  });

  test.each([
    ['JPY', 'en', '¥1,500'],
    ['KWD', 'de', '1,500\u00a0KWD'],
    ['EUR', 'de', '15,00\u00a0€'],
  ])('shows %s in %s as %s', (currency, language, text) => {
    const source = { ...kettle, priceRange: { min: price(1500, currency) } };
    expect(productCard(source, { ...setting, language }).price).toBe(text);
  });
});
