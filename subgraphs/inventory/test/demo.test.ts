import { demoOrderId, demoProductId, demoReservationId, demoVariantId } from '@prism/demo';
import { createInProcessTransport } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller, testDatabase } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createInventory } from '../src/module.ts';
import { askReservation, countsOf, settle } from './reserve.ts';
import { admin, startInventory } from './start-inventory.ts';

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

test('what demo orders bought can be taken back, and what ran out be held again', async () => {
  const inventory = await startInventory('demo reservations', { demoData: { size: 'S' } });
  try {
    const status = (order: number) => askReservation(inventory, demoReservationId(order));
    const before = await countsOf(inventory, demoVariantId(1, 0));
    const { reservation } = await settle(inventory, 'return', demoReservationId(7));
    expect(reservation).toMatchObject({ status: 'RETURNED', orderId: demoOrderId(7), lines: [{ quantity: 2 }] });
    expect(await countsOf(inventory, demoVariantId(1, 0))).toEqual({ ...before, onHand: before.onHand + 2 });
    expect((await settle(inventory, 'release', demoReservationId(8))).reservation.status).toBe('EXPIRED');
    expect((await settle(inventory, 'renew', demoReservationId(8))).reservation.status).toBe('HELD');
    expect((await countsOf(inventory, demoVariantId(3, 0))).reserved).toBe(1);
    expect([await status(3), await status(4)]).toMatchObject([{ status: 'RETURNED' }, { status: 'RELEASED' }]);
  } finally {
    await inventory.stop();
  }
});
