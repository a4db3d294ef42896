import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tidy } from '../src/infrastructure/housekeeping.ts';
import { startSync, toldIn } from './sync-kit.ts';

const { newApp, clock, database } = await startSync('sync limits');

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
