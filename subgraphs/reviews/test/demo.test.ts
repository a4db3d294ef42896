import { demoHash } from '@prism/platform/demo';
import { createInProcessTransport } from '@prism/platform/events';
import { newId, seededId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createReviews } from '../src/module.ts';
import { support } from './start-reviews.ts';

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
