import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildOrderViews } from '../src/module.ts';
import { settle, shopper } from './operations.ts';
import {
  type Answer,
  admin,
  type RunningOrders,
  someCustomer,
  someGuest,
  startOrders,
  support,
} from './start-orders.ts';

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('lists');
});
afterAll(() => running.stop());

const ids = (list: Answer) => list.nodes.map(({ id }: Answer) => id);

/** Orders of one owner, the newest first, a minute apart. */
async function buyMany(count: number, me = shopper(running, someCustomer())) {
  const orders: string[] = [];
  for (let index = 0; index < count; index++) {
    running.clock.now = new Date(running.clock.now.getTime() + 60_000);
    orders.unshift((await me.buy()).order.id);
  }
  await settle(running);
  return { me, orders };
}

/** The fewest statements in several runs: a relay asks meanwhile. */
async function statementsOf(ask: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 4; run++) {
    running.countStatements();
    await ask();
    counts.push(running.countStatements());
  }
  return Math.min(...counts);
}

describe("somebody's own orders", () => {
  test('are paged through, the newest first, and counted', async () => {
    const { me, orders } = await buyMany(5);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await me.orders(`(first: 2${after && `, after: "${after}"`})`);
      expect(page.totalCount).toBe(5);
      seen.push(...ids(page));
      expect(page.edges.at(-1).cursor).toBe(page.pageInfo.endCursor);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(orders);
  });

  test('are those of the filter', async () => {
    const { me, orders } = await buyMany(3);
    await me.cancel(orders[0] as string);
    expect(ids(await me.orders('(filter: CANCELLED)'))).toEqual([orders[0]]);
    expect(ids(await me.orders('(filter: OPEN)'))).toEqual(orders.slice(1));
    expect(await me.orders('(filter: DELIVERED)')).toMatchObject({ nodes: [], totalCount: 0 });
    expect(ids(await me.orders('(filter: null)'))).toEqual(orders);
  });

  test('of a guest are those of the session; a cursor of another list is refused', async () => {
    const [one, other] = [await buyMany(2, shopper(running, someGuest())), await buyMany(2)];
    expect(ids(await one.me.orders())).toEqual(one.orders);
    const { pageInfo } = await one.me.orders('(first: 1)');
    await expect(other.me.orders(`(first: 1, after: "${pageInfo.endCursor}")`)).rejects.toThrow('BAD_USER_INPUT');
    await expect(one.me.orders('(first: 101)')).rejects.toThrow('BAD_USER_INPUT');
  });

  test('twenty cost as many statements as one', async () => {
    const { me } = await buyMany(20);
    const fields = `id number status total { minor } lines { id variant { id } } timeline { title } shipments { id }`;
    const list = (first: number) => () =>
      running.ask(`{ viewer { orders(first: ${first}) { totalCount nodes { ${fields} } } } }`, {}, me.identity);
    expect([await statementsOf(list(1)), await statementsOf(list(20))]).toEqual([2, 2]);
  });
});

describe('the back office', () => {
  const query = `query ($filter: OrderFilterInput, $first: Int!, $after: String) {
    ordersAdmin(filter: $filter, first: $first, after: $after) {
      totalCount nodes { id customer { id } events(first: 3) { sequence type } } pageInfo { hasNextPage endCursor }
    } }`;
  const list = async (variables: object) =>
    (await running.ask(query, { first: 20, ...variables }, support)).ordersAdmin as Answer;

  test('finds all orders by status, address and day', async () => {
    const from = running.clock.now;
    const { me, orders } = await buyMany(3);
    const placedAfter = new Date(from.getTime() + 1).toISOString();
    expect(ids(await list({ filter: { placedAfter } }))).toEqual(orders);
    await me.cancel(orders[1] as string);
    expect(ids(await list({ filter: { placedAfter, statuses: ['CANCELLED', 'FAILED'] } }))).toEqual([orders[1]]);
    const { placedAt: placedBefore } = await me.order(orders[0] as string);
    expect(ids(await list({ filter: { placedAfter, placedBefore, email: 'ADA@example.com' } }))).toEqual(
      orders.slice(1),
    );
    expect(await list({ filter: { email: 'ada' } })).toMatchObject({ nodes: [], totalCount: 0 });
    await expect(list({ filter: { statuses: ['LOST'] } })).rejects.toThrow('BAD_USER_INPUT');
    await expect(list({ filter: { email: 'ada\u0000@example.com' } })).rejects.toThrow('BAD_USER_INPUT');
  });

  test('reads twenty orders with their logs by as many statements as one', async () => {
    const ask = (first: number) => () => list({ first });
    expect([await statementsOf(ask(1)), await statementsOf(ask(20))]).toEqual([3, 3]);
  });

  test("pages through an order's log", async () => {
    const { order } = await shopper(running, someGuest()).buy();
    const log = 'query ($id: ID!) { order(id: $id) { events(afterSequence: 2, first: 2) { sequence type } } }';
    const { order: seen } = await running.ask(log, { id: order.id }, admin);
    expect(seen.events).toEqual([
      { sequence: 3, type: 'StockReserved' },
      { sequence: 4, type: 'PaymentAuthorized' },
    ]);
  });

  test('sees the orders of many customers by as many statements as those of one', async () => {
    const many = [await buyMany(2), await buyMany(1), await buyMany(3)];
    const entities = `query ($references: [_Any!]!) { _entities(representations: $references) {
      ... on Customer { orders(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } } } }`;
    const references = many.map(({ me }) => ({ __typename: 'Customer', id: me.identity.subject }));
    const { _entities } = await running.ask(entities, { references }, support);
    expect(_entities.map(({ orders }: Answer) => ids(orders))).toEqual(many.map(({ orders }) => orders.slice(0, 2)));
    expect(_entities.map(({ orders }: Answer) => [orders.totalCount, orders.pageInfo.hasNextPage])).toEqual([
      [2, false],
      [1, false],
      [3, true],
    ]);
    const ask = (count: number) => () => running.ask(entities, { references: references.slice(0, count) }, support);
    expect([await statementsOf(ask(1)), await statementsOf(ask(3))]).toEqual([2, 2]);
    expect((await running.ask(entities, { references }, someCustomer()))._entities[0]).toEqual({ orders: null });
  });
});

describe('the read model', () => {
  const rows = async () =>
    (await running.database.current().execute(sql`select * from order_views order by id`)).rows as Answer[];
  const rebuild = async () =>
    (await running.ask('mutation { ordersRebuild { orders isFinished userErrors { code } } }', {}, admin))
      .ordersRebuild;

  test('made anew from the log is the same as the live one', async () => {
    const live = await rows();
    expect(live.length).toBeGreaterThan(20);
    expect(await rebuild()).toEqual({ orders: live.length, isFinished: true, userErrors: [] });
    expect(await rows()).toEqual(live);
  });

  test('comes back whole when it is lost or damaged', async () => {
    const live = await rows();
    await running.database.current().execute(sql`delete from order_views where id < ${live[9]?.id}`);
    await running.database
      .current()
      .execute(sql`update order_views set view = '{}', status = 'FAILED' where id > ${live[20]?.id}`);
    expect(await rebuildOrderViews(running.database)).toBe(live.length);
    expect(await rows()).toEqual(live);
  });

  test('that is written meanwhile keeps what is newer', async () => {
    const { orders } = await buyMany(1);
    const id = orders[0] as string;
    await running.database
      .current()
      .execute(sql`update order_views set version = version + 1, status = 'SHIPPED' where id = ${id}`);
    await rebuild();
    expect((await rows()).find((row) => row.id === id)).toMatchObject({ status: 'SHIPPED' });
  });
});

test('the log cannot be changed', async () => {
  for (const statement of ['update order_events set type = type', 'delete from order_events', 'truncate order_events'])
    await expect(running.database.current().execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    });
});
