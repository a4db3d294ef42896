import { demoCustomerId, demoProduct } from '@prism/demo';
import { createInProcessTransport, outboxTables } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { createCart } from '../src/module.ts';
import { createFakeShop } from './fake-shop.ts';
import { admin } from './start-cart.ts';

test('a shop with demo data has promotions and a cart that somebody began, also after a restart', async () => {
  const database = await testDatabase('cart demo');
  const { graph: internalGraph, down } = createFakeShop();
  down.add('catalog').add('inventory');
  const deps = { database, internalGraph, log: silentLogger, now: () => new Date('2026-01-01T12:00:00Z'), newId };
  for (let start = 0; start < 2; start++) {
    const transport = createInProcessTransport();
    const subgraph = await createCart({ ...deps, transport, demoData: { size: 'S' } });
    await subgraph.start();
    const execute = createSubgraphExecutor(subgraph);
    const customer = testUser(demoCustomerId(0), 'customer');
    const query = '{ viewer { cart { totalQuantity lines { title quantity } cost { total { minor } } } } }';
    const { data } = await execute({ query }, testCaller({ identity: customer }));
    const lines = [0, 1, 5].map((index) => ({ title: demoProduct(index).name, quantity: index === 0 ? 2 : 1 }));
    expect(data).toMatchObject({ viewer: { cart: { totalQuantity: 4, lines } } });
    const list = { query: '{ promotions { nodes { title } } }' };
    const answer = await execute(list, testCaller({ identity: admin }));
    expect(answer.data).toMatchObject({
      promotions: { nodes: expect.arrayContaining([{ title: expect.stringContaining('Welcome') }]) },
    });
    await subgraph.stop();
    await transport.close();
  }
  expect(await database.current().$count(outboxTables.outbox)).toBe(0);
});
