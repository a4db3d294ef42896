import { testCaller } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { createLateInternalGraph } from './late-internal-graph.ts';

test('questions are refused as unavailable until the graph is open, and answered from then on', async () => {
  const late = createLateInternalGraph();
  const ask = () => late.graph.execute({ query: '{ now }' }, testCaller());
  await expect(ask()).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  late.open({ execute: async <T>() => ({ now: 1 }) as T });
  expect(await ask()).toEqual({ now: 1 });
});
