import { composeServices } from '@apollo/composition';
import { silentLogger } from '@prism/platform/log';
import { type DocumentNode, parse } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { readResult } from '../../testing/graph-results.ts';
import { testContext } from '../../testing/test-exchange.ts';
import { loadGraph } from '../load-graph.ts';

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])\n`;
const { supergraphSdl = '' } = composeServices(
  Object.entries({
    stage: 'type Query { lead: Actor title: String } interface Actor @key(fields: "id") { id: ID! }',
    press: 'type Actor @interfaceObject @key(fields: "id", resolvable: false) { id: ID! fame: Int }',
  }).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(link + sdl) })),
);
const graph = await loadGraph({
  supergraphSdl,
  log: silentLogger,
  send: async () => ({ data: { title: 'Emilia' } }),
});
afterAll(() => graph.stop());

async function ask(query: string) {
  const document: DocumentNode = parse(query);
  const operation = { document, kind: 'query' as never, name: undefined, variables: {}, hash: query };
  return readResult(await graph.execute(operation, testContext({ isChange: false })));
}

describe('a root field that no subgraph can answer', () => {
  const errors = [expect.objectContaining({ path: ['lead'], message: 'No part of the graph can answer this field.' })];

  test('is null beside what is answered', async () => {
    expect(await ask('{ title lead { fame } }')).toEqual({ data: { title: 'Emilia', lead: null }, errors });
  });

  test('leaves no data when nothing else was asked for', async () => {
    expect(await ask('{ lead { fame } }')).toEqual({ data: null, errors });
  });
});
