import { testCaller } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { createTransports } from './transports.ts';

const transports = createTransports({ things: async () => ({ data: { here: true } }) });
const ask = (subgraph: string) => transports.of(subgraph)({ query: '{ a }' }, testCaller());

test('a subgraph is reached by its name', async () => {
  expect(await ask('things')).toEqual({ data: { here: true } });
});

test.each(['places', 'toString', '__proto__'])('%s, which has no address, fails on its own', async (subgraph) => {
  await expect(ask(subgraph)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
});
