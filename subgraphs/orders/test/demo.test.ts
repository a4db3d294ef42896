import { demoCustomerId, demoOrderId, demoOrders } from '@prism/demo';
import { testUser } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, shopper } from './operations.ts';
import { type Answer, admin, type RunningOrders, startOrders } from './start-orders.ts';

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('demo', { demoData: { size: 'S' } });
});
afterAll(() => running.stop());

const clara = testUser(demoCustomerId(0), 'customer');

test('the demo customer has an order in every state, one with a product that is gone', async () => {
  const { nodes, totalCount } = await shopper(running, clara).orders('(first: 20)');
  expect(totalCount).toBe(demoOrders.length);
  expect(nodes).toEqual(
    demoOrders.toReversed().map(({ index, state: status }) => ({ id: demoOrderId(index), status })),
  );
  const oldest = await shopper(running, clara).order(demoOrderId(0));
  expect(oldest.lines[0]).toMatchObject({ title: 'Retired Radio', reviewable: true });
  expect(oldest.timeline.map(({ title }: Answer) => title)).toEqual([
    'Order received',
    'Order confirmed',
    'Shipped',
    'Delivered',
  ]);
});

test('the one that waits for the bank waits for ever, and nobody was told anything', async () => {
  await settle(running, 3_600_000);
  expect((await shopper(running, clara).order(demoOrderId(8))).status).toBe('AWAITING_PAYMENT_ACTION');
  expect(await running.told(demoOrderId(0))).toEqual([]);
});

test('what is read of them is what their logs say', async () => {
  const rows = async () => (await running.database.current().execute(sql`select * from order_views order by id`)).rows;
  const seeded = await rows();
  await running.ask('mutation { ordersRebuild { isFinished } }', {}, admin);
  expect(await rows()).toEqual(seeded);
});
