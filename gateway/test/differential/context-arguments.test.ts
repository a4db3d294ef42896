import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphResponse } from '@prism/platform/graph';
import { silentLogger } from '@prism/platform/log';
import { graphql, OperationTypeNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { loadGraph } from '../../src/execution/load-graph.ts';
import { defineSchema } from './schemas/test-schema.ts';
import { trialContext } from './trial-context.ts';

const { subgraphs } = defineSchema('markets', {
  markets: `
    type Query { markets: [Market!]! }
    type Market @key(fields: "id") @context(name: "market") { id: ID! currency: String best: Good goods: [Good!]! }
    type Good @key(fields: "id") {
      id: ID!
      price(currency: String @fromContext(field: "$market { currency }"), digits: Int = 2): String
    }
  `,
  names: 'type Query { unused: Int } type Good @key(fields: "id") { id: ID! name: String }',
});

const good = (id: string) => ({ id, name: `good ${id}` });
const markets = [
  { id: 'm1', currency: 'EUR', best: good('1'), goods: [good('1'), good('2')] },
  { id: 'm2', currency: 'JPY', best: null, goods: [good('2')] },
];
type Price = { currency: string; digits: number };
const resolvers = {
  Query: { markets: () => markets },
  Good: {
    __resolveReference: ({ id }: { id: string }) => good(id),
    price: ({ id }: { id: string }, { currency, digits }: Price) => `${id} ${currency} ${digits}`,
  },
};

async function loadMarkets() {
  const parts = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const { supergraphSdl = '' } = composeServices(parts.map((part) => ({ ...part, url: `http://${part.name}.test` })));
  const schemas = new Map(parts.map(({ name, typeDefs }) => [name, buildSubgraphSchema({ typeDefs, resolvers })]));
  return loadGraph({
    supergraphSdl,
    log: silentLogger,
    async send({ subgraph, request: { query, variables } }) {
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
      const answer = await graphql({ schema, source: query, variableValues: variables ?? {} });
      return JSON.parse(JSON.stringify(answer)) as GraphResponse;
    },
  });
}

test('gives each object the arguments of the context that it stands in', async () => {
  const graph = await loadMarkets();
  const document = parse('{ markets { best { price name } goods { price(digits: 0) currency: name } } }');
  const operation = { document, kind: OperationTypeNode.QUERY, name: undefined, variables: {}, hash: 'markets' };
  const answer = await graph.execute(operation, trialContext());
  await graph.stop();
  expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
    data: {
      markets: [
        {
          best: { price: '1 EUR 2', name: 'good 1' },
          goods: [
            { price: '1 EUR 0', currency: 'good 1' },
            { price: '2 EUR 0', currency: 'good 2' },
          ],
        },
        { best: null, goods: [{ price: '2 JPY 0', currency: 'good 2' }] },
      ],
    },
  });
});
