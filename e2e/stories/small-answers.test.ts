import { expect, test } from 'vitest';
import { contextHeaders } from '../clients/context-headers.ts';
import { readDocument } from '../clients/documents.ts';
import { dataOf } from '../clients/graph-answer.ts';
import { offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';
import { transferOf } from '../clients/transferred-bytes.ts';

const density = 'X2';
const kilobyte = 1_024;

story('answers are as small as promised', (shop) => {
  const send = (door: 'web' | 'mobile', name: string, variables: object, headers: Record<string, string> = {}) =>
    transferOf(
      `${shop.url}/${door}/graphql`,
      { query: readDocument(door, name), variables },
      { ...contextHeaders(door, {}), 'apollo-require-preflight': 'true', 'accept-encoding': 'gzip', ...headers },
    );
  const productId = async () => (await offersOf(shop.web()))[0]?.productId as string;

  test.each([
    ['HomePage', {}, 15],
    ['CategoryPage', { slug: 'kitchen' }, 16],
    ['ProductPage', { slug: 'aurora-kettle' }, 8],
  ])('web %s', async (name, variables, budget) => {
    const { bytes, encoding } = await send('web', name, variables);
    expect(encoding).toBe('gzip');
    expect(bytes).toBeLessThan(budget * kilobyte);
    expect(bytes).toBeGreaterThan(200);
  });

  test.each([
    ['HomeFeed', { density }, 3.5],
    ['Listing', { text: 'kettle', density }, 4],
  ])('mobile %s', async (name, variables, budget) => {
    const { bytes, encoding } = await send('mobile', name, variables);
    expect([encoding, bytes < budget * kilobyte, bytes]).toEqual(['gzip', true, bytes]);
  });

  test('mobile ProductScreen', async () => {
    const { bytes } = await send('mobile', 'ProductScreen', { id: await productId(), density });
    expect(bytes).toBeLessThan(4.5 * kilobyte);
  });

  test('mobile Cart and Sync of ten records', async () => {
    const phone = await shop.mobileOf();
    const products = ['aurora-kettle', 'spectrum-tee', 'foxy-mug', 'mystery-tote', 'borealis-lamp', 'layali-lantern'];
    const offers = (await Promise.all(products.map((slug) => offersOf(shop.web(), slug)))).flatMap(
      ([first]) => first ?? [],
    );
    await putIntoCart(
      phone,
      offers.map(({ variantId }) => variantId),
      { density },
    );
    for (const { productId: id } of offers)
      dataOf(
        await phone.ask(
          'mutation ($id: ID!) { wishlistItemSet(input: { productId: $id, present: true }) { userErrors { __typename code message } } }',
          { id },
        ),
      );
    const headers = { authorization: `Bearer ${phone.tokens.access}` };
    expect((await send('mobile', 'Cart', { density }, headers)).bytes).toBeLessThan(2 * kilobyte);
    const scopes = ['CART', 'WISHLIST', 'SAVED_PRODUCTS'];
    expect((await send('mobile', 'Sync', { scopes, density }, headers)).bytes).toBeLessThan(16 * kilobyte);
  });

  test('brotli where the client prefers it, nothing where it wants nothing', async () => {
    const small = await send('web', 'CategoryPage', { slug: 'kitchen' }, { 'accept-encoding': 'br' });
    expect(small.encoding).toBe('br');
    const plain = await send('web', 'CategoryPage', { slug: 'kitchen' }, { 'accept-encoding': 'identity' });
    expect(plain.encoding).toBeUndefined();
    expect(plain.bytes).toBeGreaterThan(3 * small.bytes);
  });

  test('pages that are the same for everybody may be kept by caches, others by nobody', async () => {
    const web = shop.web();
    const keeping = async (name: string, variables: object) =>
      (await web.run(name, variables)).headers.get('cache-control') ?? '';
    expect(await keeping('CategoryPage', { slug: 'kitchen' })).toMatch(/^public, max-age=\d+$/);
    expect(await keeping('SearchSuggest', { text: 'kettle' })).toMatch(/^public, max-age=\d+$/);
    expect(await keeping('HomePage', {})).toBe('no-store');
    expect(await keeping('ProductPage', { slug: 'aurora-kettle' })).toBe('no-store');
  });
});
