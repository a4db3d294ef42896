import { demoHash } from '@prism/platform/demo';
import { outboxTables } from '@prism/platform/events';
import { seededId } from '@prism/platform/ids';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { hear, newPerson, openAccounts } from './open-accounts.ts';

const accounts = await openAccounts('wishlist');
const { ask, as, clock, transport, database } = accounts;
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

describe('others are told', () => {
  const toldOf = async (subject: string) => {
    const { type, partitionKey, payload, sequence } = outboxTables.outbox;
    const rows = await database
      .current()
      .select({ type, payload })
      .from(outboxTables.outbox)
      .where(eq(partitionKey, subject))
      .orderBy(sequence);
    return rows.filter((row) => row.type === 'WishlistChanged').map((row) => row.payload);
  };

  test('what came and went, with the version of the list, and nothing when nothing changed', async () => {
    const heard = await hear(transport);
    const rosa = await newPerson(accounts, 'rosa@example.com');
    for (const present of [true, true, false, false]) await wish(rosa, product(1), present);
    const customerId = rosa.subject;
    const news = { customerId, wishlistId: expect.stringMatching(/^wsh_/), productId: product(1), currency: 'EUR' };
    const expected = [
      { ...news, version: 2, present: true },
      { ...news, version: 3, present: false },
    ];
    expect(await toldOf(customerId)).toEqual(expected);
    await vi.waitFor(() => {
      const ofRosa = heard.filter(
        ({ type, partitionKey }) => type === 'WishlistChanged' && partitionKey === customerId,
      );
      expect(ofRosa.map(({ payload }) => payload)).toEqual(expected);
    });
  });

  test('every change of many at once, in the order of the versions', async () => {
    const vera = await newPerson(accounts, 'vera@example.com');
    await Promise.all(Array.from({ length: 10 }, (_, index) => wish(vera, product(index % 5))));
    const versions = (await toldOf(vera.subject)).map((payload) => (payload as { version: number }).version);
    expect(versions).toEqual([2, 3, 4, 5, 6]);
  });

  test('in the same transaction: what cannot be told does not happen', async () => {
    const irma = await newPerson(accounts, 'irma@example.com');
    await database
      .current()
      .execute(
        sql`alter table ${outboxTables.outbox} add constraint stopped check (type <> 'WishlistChanged') not valid`,
      );
    const { errors } = await ask(
      'mutation ($input: WishlistItemSetInput!) { wishlistItemSet(input: $input) { wishlist { version } } }',
      { input: { productId: product(1), present: true } },
      as(irma),
    );
    await database.current().execute(sql`alter table ${outboxTables.outbox} drop constraint stopped`);
    expect(errors).toHaveLength(1);
    const { data } = await ask('{ viewer { customer { wishlist { version items { totalCount } } } } }', {}, as(irma));
    expect(data.viewer.customer.wishlist).toEqual({ version: 1, items: { totalCount: 0 } });
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
