import { demoCustomerId, demoOrderId, demoProductId } from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import { createInProcessTransport } from '@prism/platform/events';
import { newId, seededId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { OrderCancelled } from '@prism/schema/events';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createReviews } from '../src/module.ts';
import { type Answer, startReviews, support } from './start-reviews.ts';

test('a shop with demo data has something to show, also after a restart', async () => {
  const database = await testDatabase('reviews restart');
  const deps = { database, log: silentLogger, now: () => new Date(), newId, demoData: { size: 'S' as const } };
  for (let start = 0; start < 2; start++) {
    const transport = createInProcessTransport();
    const subgraph = await createReviews({ ...deps, transport });
    await subgraph.start();
    const execute = createSubgraphExecutor(subgraph);
    const customer = testUser(seededId('cus', demoHash('customer', 0)), 'customer');
    const own = await execute(
      { query: '{ viewer { reviews { totalCount nodes { status title } } } }' },
      testCaller({ identity: customer }),
    );
    expect(own).toMatchObject({ data: { viewer: { reviews: { totalCount: 2, nodes: [{ status: 'PENDING' }, {}] } } } });
    const queue = await execute(
      { query: '{ reviewModerationQueue(first: 3) { nodes { status } pageInfo { hasNextPage } } }' },
      testCaller({ identity: support }),
    );
    expect(queue.data).toMatchObject({ reviewModerationQueue: { pageInfo: { hasNextPage: true } } });
    await subgraph.stop();
    await transport.close();
  }
  const { rows } = await database.current().execute(sql`select 1 from reviews`);
  expect(rows.length).toBeLessThan(8_500);
});

test('a demo review is verified where a demo order of its author says so, until that is cancelled', async () => {
  const demo = await startReviews('demo purchases', { demoData: { size: 'S' } });
  try {
    const clara = testUser(demoCustomerId(0), 'customer');
    const verifiedProducts = async () => {
      const fields = '{ viewer { reviews { nodes { product { id } author { verifiedPurchase } } } } }';
      const { nodes } = (await demo.ask(fields, {}, clara)).viewer.reviews;
      return nodes.filter((one: Answer) => one.author.verifiedPurchase).map((one: Answer) => one.product.id);
    };
    // Both were confirmed: one was delivered, the other sent back.
    expect((await verifiedProducts()).toSorted()).toEqual([demoProductId(5), demoProductId(9)].toSorted());
    const { rows } = await demo.database.current().execute(sql`select distinct order_id from purchases`);
    const confirmed = [0, 1, 2, 5, 6, 7].map(demoOrderId);
    expect(rows.map(({ order_id }) => order_id).toSorted()).toEqual(confirmed.toSorted());
    const about = {
      orderId: demoOrderId(2),
      number: 'P-0000-0000',
      ownerId: clara.subject,
      email: 'c@example.com',
      version: 20,
    };
    await demo.tell('orders', OrderCancelled, about);
    expect(await verifiedProducts()).toEqual([demoProductId(9)]);
  } finally {
    await demo.stop();
  }
});
