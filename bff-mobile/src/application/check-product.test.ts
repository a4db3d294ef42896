import { testCaller } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { fakeGraph } from '../../test/bff-mobile-kit.ts';
import { createProductCheck } from './check-product.ts';

test('products are asked for once each, in one operation, on behalf of the caller', async () => {
  const graph = fakeGraph({ p0: { id: 'prd_1' }, p1: null });
  const hasProduct = createProductCheck(graph, testCaller({ requestId: 'req_42' }));
  expect(await Promise.all([hasProduct('prd_1'), hasProduct('prd_1'), hasProduct('prd_2')])).toEqual([
    true,
    true,
    false,
  ]);
  expect(graph.asked.map(({ request }) => request.variables)).toEqual([{ id0: 'prd_1', id1: 'prd_2' }]);
  expect(graph.asked[0]?.caller.requestId).toBe('req_42');
});
