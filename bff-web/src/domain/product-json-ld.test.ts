import { describe, expect, test } from 'vitest';
import { availabilityJsonLd, productJsonLd, ratingJsonLd } from './product-json-ld.ts';

const kettle = {
  name: 'Kettle',
  description: 'Boils.',
  images: [{ url: 'https://prism.test/img/1/1200' }],
  brand: { name: 'Ada' },
  priceRange: { min: { amount: '19.99', currency: 'EUR' } },
};
const url = 'https://prism.test/shop/p/kettle';

describe('the structured data of a product', () => {
  test('is a schema.org Product with an offer', () => {
    expect(productJsonLd(kettle, 'kettle', 'https://prism.test')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Product',
      '@id': `${url}#product`,
      name: 'Kettle',
      url,
      description: 'Boils.',
      image: ['https://prism.test/img/1/1200'],
      brand: { '@type': 'Brand', name: 'Ada' },
      offers: { '@type': 'Offer', '@id': `${url}#offer`, price: '19.99', priceCurrency: 'EUR', url },
    });
  });

  test.each([[[]], [null], [undefined]])('leaves out what is not there, images %j', (images) => {
    const bare = { name: 'Kettle', description: null, brand: null, priceRange: kettle.priceRange };
    const data = productJsonLd(images === undefined ? bare : { ...bare, images }, 'kettle', 'https://prism.test');
    expect(Object.keys(data)).toEqual(['@context', '@type', '@id', 'name', 'url', 'offers']);
  });
});

describe('the ratings', () => {
  test('belong to the same node', () => {
    const source = { name: 'Kettle', ratingSummary: { average: 4.479797, count: 12 } };
    expect(ratingJsonLd(source, 'kettle', 'https://prism.test')).toMatchObject({
      '@id': `${url}#product`,
      aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.48, reviewCount: 12 },
    });
  });

  test.each([null, { average: 0, count: 0 }])('are not told when there are none: %j', (ratingSummary) => {
    expect(ratingJsonLd({ name: 'Kettle', ratingSummary }, 'kettle', 'https://prism.test')).toBeNull();
  });
});

describe('the availability', () => {
  test('belongs to the offer of the same node', () => {
    expect(
      availabilityJsonLd({ variants: [{ availability: { status: 'IN_STOCK' } }] }, 'kettle', 'https://prism.test'),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Offer',
      '@id': `${url}#offer`,
      itemOffered: { '@id': `${url}#product` },
      availability: 'https://schema.org/InStock',
    });
  });

  test.each([
    ['LOW_STOCK', 'LimitedAvailability'],
    ['BACKORDER', 'BackOrder'],
    ['OUT_OF_STOCK', 'OutOfStock'],
  ] as const)('%s is %s in the words of schema.org', (status, word) => {
    expect(
      availabilityJsonLd({ variants: [{ availability: { status } }, { availability: null }] }, 'kettle', ''),
    ).toMatchObject({ availability: `https://schema.org/${word}` });
  });
});
