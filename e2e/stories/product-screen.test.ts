import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import type { MobileClient } from '../clients/mobile-client.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

story('the product screen', (shop) => {
  const kettleId = async (): Promise<string> =>
    dataOf(await shop.web().run('ProductPage', { slug: 'aurora-kettle' })).productPage.product.id;
  const screenOf = async (id: string, client: MobileClient = shop.mobile(), density = 'X2'): Promise<Json> =>
    dataOf(await client.run('ProductScreen', { id, density })).productScreen;

  test('shows a visitor everything the screen needs, in one request', async () => {
    const { product, share, refresh } = await screenOf(await kettleId());
    expect(product).toMatchObject({ slug: 'aurora-kettle', name: 'Aurora Kettle', inWishlist: null });
    expect(product.variants).toHaveLength(6);
    expect(product.card.a11y).toBe(
      `Aurora Kettle, ${product.card.price.slice(1)} euros, was ${product.card.was.slice(1)} euros`,
    );
    expect(share).toMatchObject({
      url: expect.stringMatching(/\/shop\/p\/aurora-kettle$/),
      text: 'Look at this: Aurora Kettle',
    });
    expect(refresh.staleAfterSeconds).toBeGreaterThan(0);
  });

  test('knows the wishlist of a customer', async () => {
    const { product } = await screenOf(await kettleId(), await shop.mobileOf(demoPeople.customer));
    expect(product.inWishlist).toEqual(expect.any(Boolean));
  });

  test('has pictures at the density of the device', async () => {
    const id = await kettleId();
    const widths = await Promise.all(
      ['X1', 'X2', 'X3'].map(async (density) => (await screenOf(id, shop.mobile(), density)).product.photos[0].w),
    );
    expect(widths[1]).toBe(widths[0] * 2);
    expect(widths[2]).toBe(widths[0] * 3);
  });

  test.each(['prd_01D00000000000000000000000', 'nonsense', '', 'cus_01D00000000000000000000000'])(
    'answers the id "%s" without product and without errors',
    async (id) => {
      expect(await screenOf(id)).toMatchObject({ product: null, share: null });
    },
  );

  test('lists reviews page by page behind a node', async () => {
    const id = await kettleId();
    const reviews = async (after?: string): Promise<Json> =>
      dataOf(await shop.mobile().run('ProductReviews', { id, after })).node.reviews;
    const first = await reviews();
    const second = await reviews(first.pageInfo.endCursor);
    expect(new Set([...first.nodes, ...second.nodes].map((review: Json) => review.id)).size).toBe(10);
  });

  test('knows no node that is not the shop’s to show', async () => {
    const { node } = dataOf(await shop.mobile().ask('{ node(id: "adr_01D00000000000000000000000") { id } }'));
    expect(node).toBeNull();
  });
});

story('the configuration of the app', (shop) => {
  const configOf = async (appVersion: string, known?: string): Promise<Json> =>
    dataOf(await shop.mobile().run('AppConfig', { platform: 'IOS', appVersion, known })).appConfig;

  test('asks nothing of a present version, and tells one of long ago to upgrade', async () => {
    expect((await configOf('1.0.0')).upgrade).toBeNull();
    expect((await configOf('0.1.0')).upgrade).toMatchObject({ level: 'REQUIRED', storeUrl: expect.any(String) });
  });

  test('says so when the app has it already', async () => {
    const { version, notModified } = await configOf('1.0.0');
    expect(notModified).toBe(false);
    expect(await configOf('1.0.0', version)).toMatchObject({ version, notModified: true });
  });
});
