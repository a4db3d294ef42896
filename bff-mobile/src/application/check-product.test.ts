import { testCaller } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { fakeGraph } from '../../test/bff-mobile-kit.ts';
import { createProductCheck } from './check-product.ts';

test('a product is asked for once, on behalf of the caller', async () => {
  const graph = fakeGraph({ product: { id: 'prd_1' } }, { product: null });
  const hasProduct = createProductCheck(graph, testCaller({ requestId: 'req_42' }));
  expect(await Promise.all([hasProduct('prd_1'), hasProduct('prd_1'), hasProduct('prd_2')])).toEqual([
    true,
    true,
    false,
  ]);
  expect(graph.asked.map(({ request }) => request.variables)).toEqual([{ id: 'prd_1' }, { id: 'prd_2' }]);
  expect(graph.asked[0]?.caller.requestId).toBe('req_42');
});
