import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type Json } from '../clients/graph-answer.ts';
import { offersOf, putIntoCart } from '../clients/shelves.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import type { HostProcess } from '../setup/host-process.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { findRedis } from '../setup/redis-server.ts';

const redis = await findRedis();
afterAll(() => redis?.stop());

const density = 'X2';

describe.skipIf(!redis)('a storefront of which parts are down (needs Redis)', () => {
  let lab: Lab;
  let shop: Shop;
  let catalog: HostProcess;
  let search: HostProcess;
  beforeAll(async () => {
    lab = await openLab({ environment: { REDIS_URL: redis?.url ?? '' } });
    shop = openShop(lab.url);
    [catalog, search] = await Promise.all([
      lab.start('catalog'),
      lab.start('search'),
      lab.start('gateway', 'accounts', 'inventory', 'cart', 'bff-web', 'bff-mobile'),
    ]);
  });
  afterAll(() => lab?.clear());

  const kill = async (host: HostProcess): Promise<void> => {
    host.signal('SIGKILL');
    await host.exited;
  };

  test('without reviews a category lists its products, unrated', async () => {
    const answer = await shop.web().run('CategoryPage', { slug: 'kitchen' });
    const { listing, facetNav } = answer.data.categoryPage;
    expect(listing.pageItems).toHaveLength(24);
    expect(listing.pageItems.every(({ tile, ratingSummary }: Json) => tile && ratingSummary === null)).toBe(true);
    expect(facetNav.length).toBeGreaterThan(2);
    expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  });

  test('a product that is gone from the catalog, but not yet from the index, nulls nothing but itself', async () => {
    const titlesIn = async (): Promise<(string | undefined)[]> => {
      const { data } = await shop.web().run('CategoryPage', { slug: 'kettles' });
      return data.categoryPage.listing.pageItems.map((item: Json) => item?.tile?.title);
    };
    const before = await titlesIn();
    const { data } = await shop.web().run('CategoryPage', { slug: 'kettles' });
    const gone = data.categoryPage.listing.pageItems[3].id;
    const catalog = (await lab.database('catalog')).current();
    await catalog.execute(
      `delete from prices where variant_id in (select id from variants where product_id = '${gone}')`,
    );
    await catalog.execute(`delete from variants where product_id = '${gone}'`);
    await catalog.execute(`delete from products where id = '${gone}'`);
    expect(await titlesIn()).toEqual(before.with(3, undefined));
  });

  test('without search pages show what they can', async () => {
    await kill(search);
    const home = await shop.web().run('HomePage');
    expect(home.status).toBe(200);
    expect(home.data.homePage.seo.title).toBeTruthy();
    expect(home.data.homePage.blocks.some(({ __typename }: Json) => __typename === 'HeroBlock')).toBe(true);
    expect(home.data.shell.primaryNav.length).toBeGreaterThan(3);
    const category = await shop.web().run('CategoryPage', { slug: 'kitchen' });
    expect(category.data.categoryPage).toMatchObject({
      category: { name: 'Kitchen' },
      seo: { title: expect.any(String) },
    });
    const product = await shop.web().run('ProductPage', { slug: 'aurora-kettle' });
    expect(product.data.productPage.product).toMatchObject({
      name: 'Aurora Kettle',
      tile: { price: { current: expect.any(String) } },
    });
    const feed = await shop.mobile().run('HomeFeed', { density });
    expect(feed.data.homeFeed.sections.length).toBeGreaterThan(1);
    for (const answer of [home, category, product, feed])
      expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  });

  test('without the catalog a cart still lists titles, quantities and totals', async () => {
    const client = shop.web();
    const phone = await shop.mobileOf();
    const offers = await offersOf(client);
    const variantIds = offers.slice(0, 2).map(({ variantId }) => variantId);
    const { cart } = await putIntoCart(client, variantIds);
    const { cart: phoneCart } = await putIntoCart(phone, variantIds, { density });
    await kill(catalog);
    const answer = await client.run('Cart');
    expect(answer.status).toBe(200);
    const kept = ({ title, quantity, lineTotal }: Json) => ({ title, quantity, lineTotal });
    expect(answer.data.viewer.cart.lines.map(kept)).toEqual(cart.lines.map(kept));
    expect(answer.data.viewer.cart.cost.total).toEqual(cart.cost.total);
    expect(answer.data.viewer.cart.cost.isEstimate).toBe(true);
    const onThePhone = await phone.run('Cart', { density });
    expect(onThePhone.data.viewer.cart.lines.map(kept)).toEqual(phoneCart.lines.map(kept));
    const refused = await client.run('CartLinesAdd', {
      input: { lines: [{ variantId: variantIds[0], quantity: 1 }], idempotencyKey: crypto.randomUUID() },
    });
    expect(codesOf(refused)).toContain('SUBGRAPH_UNAVAILABLE');
  });

  test('when they come back, everything is there again', async () => {
    await Promise.all([lab.start('catalog'), lab.start('search')]);
    const whole = async () => {
      const { data } = await shop.web().run('SearchPage', { text: 'aurora kettle' });
      return data?.searchPage.listing?.pageItems.some((item: Json) => item?.tile) === true;
    };
    expect(await eventually(10_000, whole, Boolean)).toBe(true);
    const client = shop.web();
    const [offer] = await offersOf(client);
    const added = await putIntoCart(client, [offer?.variantId as string]);
    expect(added.userErrors).toEqual([]);
    expect(
      dataOf(
        await client.run('CartLinesSet', {
          input: { cartId: added.cart.id, lines: [{ lineId: added.cart.lines[0].id, quantity: 2 }] },
        }),
      ).cartLinesSet.cart.totalQuantity,
    ).toBe(2);
  });
});
