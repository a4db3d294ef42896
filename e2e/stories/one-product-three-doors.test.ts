import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

const slugs = [
  'aurora-kettle',
  'borealis-lamp',
  'spectrum-tee',
  'layali-lantern',
  'celestial-watch',
  'last-season-jacket',
];

story('one product through three doors', (shop) => {
  test.each(slugs)('%s is the same on the web, on mobile and in the back office', async (slug) => {
    const web = dataOf(await shop.web().run('ProductPage', { slug })).productPage.product;
    const mobile = dataOf(await shop.mobile().run('ProductScreen', { id: web.id, density: 'X2' })).productScreen
      .product;
    const admin = dataOf(await (await shop.adminOf(demoPeople.admin)).run('ProductPrices', { slug })).productBySlug;

    const { id, name } = web;
    expect(mobile).toMatchObject({ id, slug, name, options: web.options });
    expect(admin).toMatchObject({ id, name, status: 'ACTIVE' });
    expect(mobile.variants.map(identity)).toEqual(web.variants.map(identity));
    expect(admin.variants.map(identity)).toEqual(web.variants.map(identity));
    expect(admin.variants.map(price)).toEqual(web.variants.map(price));
    expect(mobile.variants.map(({ priceLabel }: Json) => priceLabel)).toEqual(web.variants.map(label));
    expect(mobile.card).toMatchObject({ price: web.tile.price.current, was: web.tile.price.was });
    expect(mobile.ratingSummary.count).toBe(web.ratingSummary.count);
  });
});

const identity = ({ id, sku, title }: Json) => ({ id, sku, title });
const price = ({ price }: Json) => ({ amount: price.current.amount, currency: price.current.currency });
const label = ({ price }: Json) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(price.current.amount);
