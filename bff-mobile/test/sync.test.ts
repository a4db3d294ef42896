import { PrismError } from '@prism/platform/errors';
import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { testUser } from '@prism/platform/testing';
import { CartChanged, CartClosed, ProductChanged, WishlistChanged } from '@prism/schema/events';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tidy } from '../src/infrastructure/housekeeping.ts';
import { type Answer, answeringGraph, startBffMobile } from './bff-mobile-kit.ts';

interface Home {
  cartId: string | null;
  wishlistId: string;
  productIds: string[];
}

/** What the shop holds of each person, by subject; `onLook` happens before it answers. */
const homes = new Map<string, Home>();
let onLook: (caller: Caller) => Promise<void> | void = () => {};

const graph = answeringGraph(async ({ variables }, caller) => {
  const { first = 0, after = null } = (variables ?? {}) as { first?: number; after?: string | null };
  const { subject, kind } = caller.identity;
  const { cartId, wishlistId, productIds } = homes.get(subject) as Home;
  await onLook(caller);
  const start = after === null ? 0 : productIds.indexOf(after) + 1;
  const page = productIds.slice(start, start + first);
  const items = {
    nodes: page.map((id) => ({ product: { id, status: 'ACTIVE' } })),
    pageInfo: { hasNextPage: start + first < productIds.length, endCursor: page.at(-1) ?? null },
  };
  const customer = kind === 'user' ? { id: subject, wishlist: { id: wishlistId, version: 1, items } } : null;
  return { viewer: { cart: cartId && { id: cartId }, customer } };
});
const { ask, execute, tell, clock, database } = await startBffMobile('sync', graph);

const document = `query ($since: String, $scopes: [SyncScope!]!, $first: Int! = 100) {
  sync(since: $since, scopes: $scopes, first: $first) {
    cursor hasMore resetRequired serverTime refresh { backgroundIntervalSeconds }
    upserts { __typename ... on CartUpsert { cart { id } } ... on WishlistUpsert { wishlist { id } } ... on ProductUpsert { product { id } } }
    tombstones { id typename deletedAt }
  }
}`;
const everything = ['CART', 'WISHLIST', 'SAVED_PRODUCTS', 'ORDERS'];

/** Somebody with an app that never synced; they have a cart, a wishlist and these many products on it. */
function newApp(products = 0, identity: Identity = testUser(newId('cus'), 'customer')) {
  const home: Home = {
    cartId: newId('crt'),
    wishlistId: newId('wsh'),
    productIds: Array.from({ length: products }, () => newId('prd')),
  };
  const { subject } = identity;
  homes.set(subject, home);
  let listVersion = 1;
  const sync = async (since: string | null, { scopes = everything, first = 100 } = {}): Promise<Answer> =>
    (await ask(document, { since, scopes, first }, { identity })).sync;
  return {
    ...home,
    subject,
    identity,
    sync,
    /** Syncs until there is no more; the cursor after it. */
    async settle(since: string | null = null): Promise<string> {
      for (let cursor = since; ; ) {
        const answer = await sync(cursor);
        if (!answer.hasMore) return answer.cursor;
        cursor = answer.cursor;
      }
    },
    cartChanged: (cartId = home.cartId as string) =>
      tell('cart', CartChanged, { cartId, ownerId: subject, version: 1 }),
    cartClosed: (cartId = home.cartId as string) =>
      tell('cart', CartClosed, { cartId, ownerId: subject, version: 2, reason: 'MERGED', mergedIntoCartId: 'crt_x' }),
    wished(productId: string, present = true) {
      listVersion += 1;
      const wishlistId = home.wishlistId;
      return tell('accounts', WishlistChanged, {
        customerId: subject,
        wishlistId,
        version: listVersion,
        productId,
        present,
      });
    },
  };
}

const productChanged = (productId: string, status: 'ACTIVE' | 'ARCHIVED' = 'ACTIVE') =>
  tell('catalog', ProductChanged, {
    productId,
    version: 2,
    status,
    slugs: ['kettle'],
    name: 'Kettle',
    trail: [{ id: 'cat_1', slug: 'kitchen', name: 'Kitchen' }],
    options: [],
    attributes: [],
    variants: [],
    prices: [],
    publishedAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });

/** What an answer tells, in few words: ids that are there, and with a minus those that are gone. */
const toldIn = ({ upserts, tombstones }: Answer): string[] => [
  ...upserts.map(({ cart, wishlist, product }: Answer) => (cart ?? wishlist ?? product).id),
  ...tombstones.map(({ id }: Answer) => `-${id}`),
];

describe('without a cursor', () => {
  test('an app gets everything there is, and nothing twice afterwards', async () => {
    const app = newApp(2);
    const first = await app.sync(null);
    expect(first.upserts.map(({ __typename }: Answer) => __typename)).toEqual([
      'CartUpsert',
      'WishlistUpsert',
      'ProductUpsert',
      'ProductUpsert',
    ]);
    expect(toldIn(first)).toEqual([app.cartId, app.wishlistId, ...app.productIds]);
    expect(first).toMatchObject({ hasMore: false, resetRequired: false, serverTime: clock.now.toISOString() });
    expect(toldIn(await app.sync(first.cursor))).toEqual([]);
  });

  test('it comes in pages of any size', async () => {
    const app = newApp(5);
    for (const first of [1, 2, 3, 7]) {
      const told: string[] = [];
      let cursor: string | null = null;
      for (let hasMore = true; hasMore; ) {
        const answer: Answer = await app.sync(cursor, { first });
        expect(toldIn(answer).length).toBeLessThanOrEqual(first);
        told.push(...toldIn(answer));
        ({ cursor, hasMore } = answer);
      }
      expect(told).toEqual([app.cartId, app.wishlistId, ...app.productIds]);
    }
  });

  test('what changes while it is read is told after it', async () => {
    const app = newApp(3);
    const seen = app.productIds[0] as string;
    onLook = async ({ identity }) => {
      if (identity.subject !== app.subject) return;
      onLook = () => {};
      await app.cartChanged();
      await app.wished(seen, false);
    };
    const first = await app.sync(null);
    expect(toldIn(await app.sync(first.cursor))).toEqual([app.cartId, app.wishlistId, `-${seen}`]);
  });

  test('half of everything never passes for all of it', async () => {
    const app = newApp(1);
    onLook = () => {
      throw new PrismError('SUBGRAPH_TIMEOUT', 'Slow.');
    };
    const { errors } = await execute(document, { scopes: everything }, { identity: app.identity });
    onLook = () => {};
    expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_TIMEOUT');
  });
});

describe('after a cursor', () => {
  test('come the things that changed, each once, in the order of their last change', async () => {
    const app = newApp();
    const since = await app.settle();
    const [one, other] = [newId('prd'), newId('prd')];
    await app.cartChanged();
    await app.wished(one);
    await app.wished(other);
    await app.cartChanged();
    const answer = await app.sync(since);
    expect(toldIn(answer)).toEqual([one, app.wishlistId, other, app.cartId]);
    expect(toldIn(await app.sync(answer.cursor))).toEqual([]);
  });

  test('the same cursor tells the same again: an answer that was lost loses nothing', async () => {
    const app = newApp();
    const since = await app.settle();
    await app.cartChanged();
    expect(toldIn(await app.sync(since))).toEqual([app.cartId]);
    expect(toldIn(await app.sync(since))).toEqual([app.cartId]);
  });

  test('a product taken off the wishlist is gone, and the list is another', async () => {
    const app = newApp(1);
    const since = await app.settle();
    const gone = app.productIds[0] as string;
    await app.wished(gone, false);
    const { upserts, tombstones } = await app.sync(since);
    expect(upserts).toEqual([{ __typename: 'WishlistUpsert', wishlist: { id: app.wishlistId } }]);
    expect(tombstones).toEqual([{ id: gone, typename: 'Product', deletedAt: clock.now.toISOString() }]);
  });

  test('a cart that was closed is gone', async () => {
    const app = newApp();
    const since = await app.settle();
    await app.cartClosed();
    expect((await app.sync(since)).tombstones).toMatchObject([{ id: app.cartId, typename: 'Cart' }]);
  });

  test('a saved product that changed is told, an archived one is gone, and nobody else hears of either', async () => {
    const [app, other] = [newApp(2), newApp(0)];
    const [changed, archived] = app.productIds as [string, string];
    const [since, sinceOther] = [await app.settle(), await other.settle()];
    await productChanged(changed);
    await productChanged(archived, 'ARCHIVED');
    await productChanged(newId('prd'));
    expect(toldIn(await app.sync(since))).toEqual([changed, `-${archived}`]);
    expect(toldIn(await other.sync(sinceOther))).toEqual([]);
  });

  test('no news come of products that are saved no more', async () => {
    const app = newApp(1);
    const gone = app.productIds[0] as string;
    await app.settle();
    await app.wished(gone, false);
    const since = await app.settle();
    await productChanged(gone);
    expect(toldIn(await app.sync(since))).toEqual([]);
  });

  test.each([
    [-1, 1],
    [0, 1],
    [2, 2],
    [1_000, 100],
  ])('asked for %d at a time come %d', async (first, expected) => {
    const app = newApp();
    const since = await app.settle();
    await Promise.all(Array.from({ length: 101 }, () => app.cartChanged(newId('crt'))));
    const answer = await app.sync(since, { first });
    expect(answer.upserts).toHaveLength(expected);
    expect(answer.hasMore).toBe(true);
  });
});

describe('scopes', () => {
  test('say what is told', async () => {
    const app = newApp(1);
    const { cursor } = await app.sync(null, { scopes: ['WISHLIST'] });
    await app.cartChanged();
    await app.wished(newId('prd'));
    expect(toldIn(await app.sync(cursor, { scopes: ['WISHLIST'] }))).toEqual([app.wishlistId]);
  });

  test('of a guest are no wishlist and nothing on it', async () => {
    const app = newApp(1, { kind: 'guest', subject: newId('gst') });
    const first = await app.sync(null);
    expect(toldIn(first)).toEqual([app.cartId]);
    await app.cartChanged();
    expect(toldIn(await app.sync(first.cursor))).toEqual([app.cartId]);
  });
});

describe('an app begins anew', () => {
  const reset = { resetRequired: true, upserts: [], tombstones: [], hasMore: true };

  test.each(['x', 'bm9uZQ', 'A'.repeat(5_000)])('with a cursor that nobody can read', async (since) => {
    expect(await newApp(1).sync(since)).toMatchObject(reset);
  });

  test("with another's cursor, of which it learns nothing", async () => {
    const [app, other] = [newApp(1), newApp(1)];
    expect(await app.sync(await other.settle())).toMatchObject(reset);
  });

  test('with other scopes, and not with the same ones in another order', async () => {
    const app = newApp();
    const { cursor } = await app.sync(null, { scopes: ['CART', 'WISHLIST'] });
    expect(await app.sync(cursor, { scopes: ['WISHLIST', 'CART', 'CART'] })).toMatchObject({ resetRequired: false });
    expect(await app.sync(cursor, { scopes: ['CART'] })).toMatchObject(reset);
  });

  test('after thirty days away, and the cursor of that answer is a fresh start', async () => {
    const app = newApp(1);
    const since = await app.settle();
    await app.cartChanged();
    clock.now = new Date(clock.now.getTime() + 30 * 86_400_000);
    expect(toldIn(await app.sync(since))).toEqual([app.cartId]);
    clock.now = new Date(clock.now.getTime() + 1);
    const answer = await app.sync(since);
    expect(answer).toMatchObject(reset);
    expect(toldIn(await app.sync(answer.cursor))).toEqual([app.cartId, app.wishlistId, ...app.productIds]);
  });

  test('when its log was swept away', async () => {
    const app = newApp();
    await app.cartChanged();
    const since = await app.settle();
    clock.now = new Date(clock.now.getTime() + 31 * 86_400_000);
    await tidy({ database, now: () => clock.now, log: silentLogger });
    const { rows } = await database
      .current()
      .execute(sql`select 1 from sync_entries union all select 1 from sync_heads`);
    expect(rows).toEqual([]);
    await app.cartChanged();
    expect(await app.sync(since)).toMatchObject(reset);
  });
});

describe('many at once', () => {
  test('twenty events have twenty places in the log, without a gap, each entity at its latest', async () => {
    const app = newApp();
    const since = await app.settle();
    const carts = Array.from({ length: 5 }, () => newId('crt'));
    await Promise.all(Array.from({ length: 20 }, (_, index) => app.cartChanged(carts[index % 5])));
    const answer = await app.sync(since);
    expect(toldIn(answer).sort()).toEqual(carts.sort());
    const { rows } = await database.current().execute(sql`
      select head.position::int, max(entry.position)::int as last, count(*)::int as entries
      from sync_heads head join sync_entries entry using (subject) where subject = ${app.subject} group by head.position`);
    expect(rows).toEqual([{ position: 20, last: 20, entries: 5 }]);
  });

  test('who reads meanwhile misses none', async () => {
    const app = newApp();
    let cursor = await app.settle();
    const carts = Array.from({ length: 20 }, () => newId('crt'));
    const told = new Set<string>();
    const read = async () => {
      const answer = await app.sync(cursor, { first: 3 });
      expect(answer.resetRequired).toBe(false);
      for (const id of toldIn(answer)) told.add(id);
      cursor = answer.cursor;
      return answer.hasMore;
    };
    const telling = Promise.all(carts.map((cartId) => app.cartChanged(cartId)));
    let isTelling = true;
    telling.finally(() => {
      isTelling = false;
    });
    while (isTelling) await read();
    while (await read());
    expect([...told].sort()).toEqual(carts.sort());
  });
});
