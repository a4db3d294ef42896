import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, entityQuery } from './bff-web-kit.ts';

const run = createRun();
const price = { minor: 1999, amount: '19.99', currency: 'EUR' };
const image = { url: 'https://prism.test/img/1/1200', width: 1200, height: 900, alt: null, blurhash: null };

const resolve = async (selection: string, ...representations: object[]) => {
  const answer = await run(entityQuery(selection), { representations });
  return { entities: answer.data?._entities, errors: answer.errors };
};

describe('a product page', () => {
  test('is found by slug; its product is a key for the domain', async () => {
    expect(dataOf(await run('{ productPage(slug: " Kettle ") { ref product { address } } }'))).toEqual({
      productPage: { ref: 'v1.kettle', product: { address: 'kettle' } },
    });
  });

  test('leads to products like this one, by its slug', async () => {
    const { related } = dataOf(await run('{ productPage(slug: "kettle") { related { ref } } }')).productPage;
    expect(decodeListingRef(related.ref)).toEqual({ kind: 'related', productSlug: 'kettle' });
  });

  const head = '... on ProductPage { seo { title canonicalUrl } jsonLd ratingJsonLd availabilityJsonLd }';
  const page = { __typename: 'ProductPage', ref: 'v1.old-kettle' };

  test('has a head under the present slug, once the domain has told what it requires', async () => {
    const product = {
      slug: 'kettle',
      name: 'Kettle',
      description: null,
      primaryImage: image,
      images: [image],
      brand: { name: 'Ada' },
      priceRange: { min: price },
      ratingSummary: { average: 4, count: 2 },
      variants: [{ availability: { status: 'OUT_OF_STOCK' } }, { availability: { status: 'LOW_STOCK' } }, {}],
    };
    const { entities, errors } = await resolve(head, { ...page, product });
    expect(errors).toBeUndefined();
    expect(entities).toMatchObject([
      {
        seo: { title: 'Kettle by Ada', canonicalUrl: 'https://prism.test/shop/p/kettle' },
        jsonLd: { name: 'Kettle', offers: { price: '19.99' } },
        ratingJsonLd: { aggregateRating: { reviewCount: 2 } },
        availabilityJsonLd: { availability: 'https://schema.org/LimitedAvailability' },
      },
    ]);
  });

  test.each([
    ['the product is not there', { product: null }],
    [
      'its subgraph failed',
      { product: { name: null, images: null, brand: null, priceRange: null, ratingSummary: null, variants: null } },
    ],
    ['a price failed', { product: { name: null, priceRange: { min: null } } }],
    ['nothing came', {}],
  ])('has no head and no error when %s', async (_, required) => {
    const { entities, errors } = await resolve(head, { ...page, ...required });
    expect(errors).toBeUndefined();
    expect(entities).toEqual([{ seo: null, jsonLd: null, ratingJsonLd: null, availabilityJsonLd: null }]);
  });

  test('keeps its ratings to itself when only those failed', async () => {
    const product = { name: 'Kettle', priceRange: { min: price }, images: [], ratingSummary: null };
    const { entities } = await resolve(head, { ...page, product });
    expect(entities).toMatchObject([{ seo: { title: 'Kettle' }, jsonLd: { name: 'Kettle' }, ratingJsonLd: null }]);
  });

  test.each(['v2.kettle', '', 'v1.'])('with the key "%s" has no product', async (ref) => {
    const { entities } = await resolve('... on ProductPage { product { slug } }', { ...page, ref });
    expect(entities).toEqual([{ product: null }]);
  });
});

describe('a product', () => {
  const view = '... on Product { url gallery { src alt } tile { title price { current } } }';
  const product = { __typename: 'Product', slug: 'kettle' };

  test('has a gallery and a tile once the domain has told what they require', async () => {
    const required = { name: 'Kettle', images: [image], primaryImage: image, priceRange: { min: price } };
    const { entities } = await resolve(view, { ...product, ...required });
    expect(entities).toEqual([
      {
        url: '/shop/p/kettle',
        gallery: [{ src: 'https://prism.test/img/1/800', alt: 'Kettle' }],
        tile: { title: 'Kettle', price: { current: '€19.99' } },
      },
    ]);
  });

  test('has neither, and no error, when the domain failed', async () => {
    const failed = { name: null, images: null, primaryImage: null, priceRange: null };
    const { entities, errors } = await resolve(view, { ...product, ...failed }, product);
    expect(errors).toBeUndefined();
    const bare = { url: '/shop/p/kettle', gallery: null, tile: null };
    expect(entities).toEqual([bare, bare]);
  });

  test('shows prices in the language of the caller', async () => {
    const representations = [{ ...product, name: 'Kessel', priceRange: { min: price } }];
    const answer = await run(
      entityQuery('... on Product { tile { price { current } } }'),
      { representations },
      { language: 'de' },
    );
    expect(answer.data?._entities).toEqual([{ tile: { price: { current: '19,99\u00a0€' } } }]);
  });
});
