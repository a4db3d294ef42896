import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import { newPerson, openAccounts } from './open-accounts.ts';

const accounts = await openAccounts('wishlist');
const { ask, as, clock } = accounts;
const product = (index: number) => seededId('prd', demoHash('product', index));
type Person = Awaited<ReturnType<typeof newPerson>>;

async function wish(person: Person, productId: string, present = true) {
  const query = `mutation ($input: WishlistItemSetInput!) { wishlistItemSet(input: $input) {
    wishlist { version items { totalCount nodes { product { id } } } } product { id inWishlist } userErrors { code path }
  } }`;
  return (await ask(query, { input: { productId, present } }, as(person))).data.wishlistItemSet;
}

describe('the wishlist', () => {
  test('holds a product once, however often it is put there', async () => {
    const ada = await newPerson(accounts, 'ada@example.com');
    const put = await wish(ada, product(1));
    expect(put).toEqual({
      wishlist: { version: 2, items: { totalCount: 1, nodes: [{ product: { id: product(1) } }] } },
      product: { id: product(1), inWishlist: true },
      userErrors: [],
    });
    expect(await wish(ada, product(1))).toEqual(put);
    const taken = await wish(ada, product(1), false);
    expect(taken).toMatchObject({ wishlist: { version: 3, items: { totalCount: 0 } }, product: { inWishlist: false } });
    expect(await wish(ada, product(1), false)).toEqual(taken);
  });

  test('counts every change of many at once', async () => {
    const grace = await newPerson(accounts, 'grace@example.com');
    await Promise.all(Array.from({ length: 10 }, (_, index) => wish(grace, product(index % 5))));
    const { data } = await ask('{ viewer { customer { wishlist { version items { totalCount } } } } }', {}, as(grace));
    expect(data.viewer.customer.wishlist).toEqual({ version: 6, items: { totalCount: 5 } });
  });

  test('is paged from the newest on, and nothing shifts when something is added meanwhile', async () => {
    const hedy = await newPerson(accounts, 'hedy@example.com');
    for (let index = 0; index < 5; index++) {
      // Two of the same moment: the id decides.
      if (index !== 3) clock.advance(1_000);
      await wish(hedy, product(index));
    }
    const query = `query ($after: String) { viewer { customer { wishlist { items(first: 2, after: $after) {
      nodes { product { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
    } } } } }`;
    const page = async (after?: string) => (await ask(query, { after }, as(hedy))).data.viewer.customer.wishlist.items;
    const first = await page();
    await wish(hedy, product(99));
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const seen = [first, second, third].flatMap(({ nodes }) =>
      nodes.map((node: { product: { id: string } }) => node.product.id),
    );
    expect(seen).toEqual([4, 3, 2, 1, 0].map(product));
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(second.pageInfo.hasPreviousPage).toBe(true);
  });

  test('refuses what cannot be a product', async () => {
    const emmy = await newPerson(accounts, 'emmy@example.com');
    expect((await wish(emmy, 'cus_1')).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'productId'] }]);
  });
});

test('a product tells who asks whether it is wished for: true or false for people, null for guests', async () => {
  const lise = await newPerson(accounts, 'lise@example.com');
  await wish(lise, product(7));
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { id inWishlist } } }';
  const representations = [7, 8].map((index) => ({ __typename: 'Product', id: product(index) }));
  const wished = async (caller: object) =>
    (await ask(query, { r: representations }, caller)).data._entities.map(
      (entity: { inWishlist: unknown }) => entity.inWishlist,
    );
  expect(await wished(as(lise))).toEqual([true, false]);
  expect(await wished(as(await newPerson(accounts, 'mary@example.com')))).toEqual([false, false]);
  expect(await wished({})).toEqual([null, null]);
});
