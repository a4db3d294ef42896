import { expect, test } from 'vitest';
import { workloads } from '../workloads.ts';
import { composeGraph } from './compose-graph.ts';
import { createMall } from './mall.ts';

test('the nested operation answers about 90 KB', async () => {
  const mall = createMall();
  const { request } = workloads.find(({ name }) => name === 'unshared') ?? { request: { query: '' } };
  const data = await mall.expected(request, composeGraph(mall.subgraphs, 'http://mall.test'));
  expect(JSON.stringify({ data }).length).toBeGreaterThan(88_000);
  expect(JSON.stringify({ data }).length).toBeLessThan(92_000);
});

test('inventory computes with what it is sent, and with nothing else', () => {
  const inventory = createMall().subgraphs.find(({ name }) => name === 'inventory');
  const find = (given: object) =>
    inventory?.find({ __typename: 'Product', upc: '1', ...given }) as { shippingEstimate(): unknown };
  expect(find({ price: 10, weight: 30 }).shippingEstimate()).toBe(15);
  expect(find({}).shippingEstimate()).toBeNull();
});
