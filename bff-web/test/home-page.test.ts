import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, type Json } from './bff-web-kit.ts';

const query = `{ homePage { seo { title canonicalUrl robots } blocks { __typename
  ... on HeroBlock { id heading body image { src srcset width } cta { label href } }
  ... on ProductRailBlock { id heading listing { ref } more { label href } }
  ... on CategoryTilesBlock { id heading categories { slug } }
  ... on EditorialBlock { id html } } } }`;

const homeOf = async (caller: object = {}) => dataOf(await createRun()(query, {}, caller)).homePage;
const blockOf = (home: Json, id: string) => home.blocks.find((block: Json) => block.id === id);

describe('the home page', () => {
  test('has every kind of block, asking nobody', async () => {
    const { seo, blocks } = await homeOf();
    expect(seo).toEqual({
      title: 'Prism: things worth keeping',
      canonicalUrl: 'https://prism.test/shop',
      robots: 'index,follow',
    });
    expect(new Set(blocks.map((block: Json) => block.__typename)).size).toBe(4);
    expect(blocks.length).toBeLessThanOrEqual(8);
  });

  test('begins with a picture', async () => {
    const { heading, image, cta } = (await homeOf()).blocks[0];
    expect(heading).toBe('Sit down, stay a while');
    expect(image.src).toMatch(/^https:\/\/prism\.test\/img\/img_[0-9A-Z]{26}\/1200$/);
    expect(image.srcset.split(', ')).toHaveLength(4);
    expect(cta).toEqual({ label: 'See the furniture', href: '/shop/c/furniture' });
  });

  test('speaks German', async () => {
    const home = await homeOf({ language: 'de-AT' });
    expect(home.seo.title).toBe('Prism: Dinge, die bleiben');
    expect(blockOf(home, 'best-sellers')).toMatchObject({ heading: 'Meistgekauft', more: { label: 'Mehr ansehen' } });
    expect(blockOf(home, 'why').html).toMatch(/^<h2>Weniger, dafür besser<\/h2><p>/);
  });

  test('names the products of its rails', async () => {
    const home = await homeOf();
    const specOf = (id: string) => decodeListingRef(blockOf(home, id).listing.ref);
    expect(specOf('new-arrivals')).toEqual({ kind: 'search', sort: 'NEWEST' });
    expect(specOf('kitchen')).toEqual({ kind: 'search', categorySlug: 'kitchen', sort: 'BEST_SELLING' });
  });

  test.each([
    ['EUR', 'Little gifts up to €30.00', '30.00'],
    ['JPY', 'Little gifts up to ¥5,000', '5000'],
    ['KWD', 'Little gifts up to KWD\u00a010.000', '10.000'],
  ])('has a rail with round prices in %s', async (currency, heading, max) => {
    const rail = blockOf(await homeOf({ market: { country: 'DE', currency } }), 'small-gifts');
    expect(rail.heading).toBe(heading);
    expect(decodeListingRef(rail.listing.ref)).toMatchObject({ filters: [{ key: 'price', max }] });
  });

  test('has no such rail where no price is set', async () => {
    const home = await homeOf({ market: { country: 'CH', currency: 'CHF' } });
    expect(blockOf(home, 'small-gifts')).toBeUndefined();
  });
});
