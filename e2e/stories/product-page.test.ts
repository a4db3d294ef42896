import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';
import type { WebClient } from '../clients/web-client.ts';

story('the product page', (shop) => {
  const pageOf = async (slug: string, client: WebClient = shop.web()): Promise<Json> =>
    dataOf(await client.run('ProductPage', { slug })).productPage;

  test('shows a visitor everything the page needs, in one request', async () => {
    const { product, seo, jsonLd } = await pageOf('aurora-kettle');
    expect(product).toMatchObject({
      slug: 'aurora-kettle',
      name: 'Aurora Kettle',
      brand: { slug: 'aurora' },
      category: { slug: 'kettles' },
      inWishlist: null,
    });
    expect(product.variants).toHaveLength(6);
    expect(seo).toMatchObject({ title: 'Aurora Kettle by Aurora', robots: 'index,follow' });
    expect(seo.canonicalUrl).toMatch(/\/shop\/p\/aurora-kettle$/);
    expect(jsonLd).toMatchObject({ '@type': 'Product', name: 'Aurora Kettle' });
  });

  test('shows the lowest price of its variants everywhere, and the sale', async () => {
    const { product, jsonLd } = await pageOf('aurora-kettle');
    const cheapest = product.variants
      .map(({ price }: Json) => price)
      .sort((a: Json, b: Json) => a.current.minor - b.current.minor)[0];
    expect(jsonLd.offers).toMatchObject({ price: cheapest.current.amount, priceCurrency: 'EUR' });
    expect(product.tile.price).toMatchObject({
      current: `€${cheapest.current.amount}`,
      percentOff: cheapest.percentOff,
      screenReader: expect.stringContaining('euros, was'),
    });
    expect(product.tile.badges).toEqual([`${cheapest.percentOff}% off`]);
    for (const { price } of product.variants) expect(price.compareAt.minor).toBeGreaterThan(price.current.minor);
  });

  test('has ratings that add up, and tells search engines the same', async () => {
    const { product, ratingJsonLd } = await pageOf('aurora-kettle');
    const { average, count, histogram } = product.ratingSummary;
    const sum = (of: (bucket: Json) => number) =>
      histogram.reduce((total: number, bucket: Json) => total + of(bucket), 0);
    expect(sum((bucket) => bucket.count)).toBe(count);
    expect(sum((bucket) => bucket.count * bucket.stars) / count).toBeCloseTo(average, 10);
    expect(ratingJsonLd.aggregateRating.reviewCount).toBe(count);
    expect(ratingJsonLd.aggregateRating.ratingValue).toBeCloseTo(average, 1);
  });

  test('names pictures that are really there', async () => {
    const { product } = await pageOf('aurora-kettle');
    const [picture] = product.gallery;
    const answer = await shop.fetch(new URL(picture.src).pathname);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect(await answer.text()).toContain('<svg');
    expect(picture.srcset.split(', ')).toHaveLength(4);
  });

  test('tells a customer whether the product is on the wishlist', async () => {
    const { product } = await pageOf('aurora-kettle', await shop.webOf(demoPeople.customer));
    expect(product.inWishlist).toEqual(expect.any(Boolean));
  });

  test.each([
    ['an unknown slug', 'no-such-thing'],
    ['a slug that is no slug', '../../etc/passwd'],
    ['an empty slug', ''],
    ['an archived product', 'retired-radio'],
    ['a draft', 'prototype-chair'],
  ])('answers %s without product and without errors', async (_, slug) => {
    expect(await pageOf(slug)).toEqual({
      product: null,
      seo: null,
      jsonLd: null,
      ratingJsonLd: null,
      availabilityJsonLd: null,
      related: { products: { nodes: expect.any(Array) } },
    });
  });

  test.each(['polar-lamp', 'nordlicht-lamp', 'borealis-lamp'])(
    'leads from %s to the lamp as it is called now',
    async (slug) => {
      const { product, seo, jsonLd } = await pageOf(slug);
      expect(product).toMatchObject({ slug: 'borealis-lamp', name: 'Borealis Lamp' });
      for (const url of [seo.canonicalUrl, jsonLd.url]) expect(url).toMatch(/\/shop\/p\/borealis-lamp$/);
    },
  );

  test('shows 250 variants, each with its own options and price', async () => {
    const { product } = await pageOf('spectrum-tee');
    expect(product.variants).toHaveLength(250);
    expect(new Set(product.variants.map(({ id }: Json) => id)).size).toBe(250);
    expect(new Set(product.variants.map(({ selectedOptions }: Json) => JSON.stringify(selectedOptions))).size).toBe(
      250,
    );
    expect(product.variants.every(({ price }: Json) => price.current.minor > 0)).toBe(true);
  });

  test('keeps sums beyond 32 bits whole', async () => {
    const { product } = await pageOf('celestial-watch');
    const [{ price }] = product.variants;
    expect(price.current.minor).toBeGreaterThan(2 ** 31);
    expect(price.current.amount).toBe((price.current.minor / 100).toFixed(2));
  });

  test.each([
    ['layali-lantern', 'فانوس الليالي الهادئة'],
    ['foxy-mug', '🦊 Foxy Mug ☕️ 👩‍👩‍👧‍👦 Edition'],
  ])('writes the name of %s as it is', async (slug, name) => {
    const { product, seo } = await pageOf(slug);
    expect(product.name).toBe(name);
    expect(seo.title).toContain(name);
  });

  test('does without pictures where there are none', async () => {
    expect((await pageOf('mystery-tote')).product).toMatchObject({ name: 'Mystery Tote', gallery: [] });
  });

  test('lists reviews page by page, none twice', async () => {
    const { product } = await pageOf('aurora-kettle');
    const reviews = async (after?: string): Promise<Json> =>
      dataOf(await shop.web().run('ProductReviews', { productId: product.id, after })).product.reviews;
    const first = await reviews();
    const second = await reviews(first.pageInfo.endCursor);
    expect(first.totalCount).toBe(product.ratingSummary.count);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }: Json) => id)).size).toBe(20);
  });

  test('still answers for an archived product by its id, for those who bought it', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const { productBySlug } = dataOf(await admin.ask('{ productBySlug(slug: "retired-radio") { id } }'));
    const byId = await shop.web().ask('query ($id: ID!) { product(id: $id) { name } }', { id: productBySlug.id });
    expect(dataOf(byId).product).toEqual({ name: 'Retired Radio' });
  });
});
