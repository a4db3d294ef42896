import { PrismError } from '@prism/platform/errors';
import { newId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import type { Answer } from './bff-mobile-kit.ts';
import { document, everything, startSync, toldIn } from './sync-kit.ts';

const { newApp, productChanged, shop, execute, clock } = await startSync('sync');

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
    shop.onLook = async ({ identity }) => {
      if (identity.subject !== app.subject) return;
      shop.onLook = () => {};
      await app.cartChanged();
      await app.wished(seen, false);
    };
    const first = await app.sync(null);
    expect(toldIn(await app.sync(first.cursor))).toEqual([app.cartId, app.wishlistId, `-${seen}`]);
  });

  test('half of everything never passes for all of it', async () => {
    const app = newApp(1);
    shop.onLook = () => {
      throw new PrismError('SUBGRAPH_TIMEOUT', 'Slow.');
    };
    const { errors } = await execute(document, { scopes: everything }, { identity: app.identity });
    shop.onLook = () => {};
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
