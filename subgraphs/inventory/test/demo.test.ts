import { demoProductId, demoVariantId } from '@prism/demo';
import { createInProcessTransport } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller, testDatabase } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createInventory } from '../src/module.ts';
import { admin } from './start-inventory.ts';

test('a shop with demo data has something to sell, also after a restart, and tells nothing of it', async () => {
  const database = await testDatabase('inventory restart');
  const deps = { database, log: silentLogger, now: () => new Date(), newId, demoData: { size: 'S' as const } };
  for (let start = 0; start < 2; start++) {
    const transport = createInProcessTransport();
    const subgraph = await createInventory({ ...deps, transport });
    await subgraph.start();
    const execute = createSubgraphExecutor(subgraph);
    const query = `query ($r: [_Any!]!, $ids: [ID!]!) {
      _entities(representations: $r) { ... on Product { availability { status maxOrderable } } }
      inventoryVariants(ids: $ids) { availability { status } }
      lowStock(first: 3) { nodes { available } pageInfo { hasNextPage } }
    }`;
    const variables = { r: [{ __typename: 'Product', id: demoProductId(0) }], ids: [demoVariantId(0, 5)] };
    const { data } = await execute({ query, variables }, testCaller({ identity: admin }));
    expect(data).toMatchObject({
      _entities: [{ availability: { status: 'IN_STOCK', maxOrderable: 10 } }],
      inventoryVariants: [{ availability: { status: 'IN_STOCK' } }],
      lowStock: { nodes: [{ available: 0 }, {}, {}], pageInfo: { hasNextPage: true } },
    });
    await subgraph.stop();
    await transport.close();
  }
  const { rows } = await database.current().execute(sql`select from events.outbox`);
  expect(rows).toEqual([]);
});
