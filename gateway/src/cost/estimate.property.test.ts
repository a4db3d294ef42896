import { silentLogger } from '@prism/platform/log';
import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../execution/graph.ts';
import { loadGraph } from '../execution/load-graph.ts';
import { createSendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { createTransports } from '../subgraph-client/transports.ts';
import { composeTestGraph } from '../testing/compose-test-graph.ts';
import { testContext } from '../testing/test-exchange.ts';
import { evaluate } from './amount.ts';
import { createEstimates } from './estimates.ts';
import { readCosts } from './read-costs.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize"])
  type Query { thing: Thing  either: Either  stone: Stone  word(text: String @cost(weight: 3)): String @cost(weight: 2) }
  interface Thing { id: ID  name: String  next(first: Int = 2): [Thing] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)  page(first: Int = 2): Page }
  union Either = Stone | Plant
  type Stone implements Thing @key(fields: "id") @cost(weight: 4) {
    id: ID  name: String @cost(weight: 5)
    next(first: Int = 2): [Thing] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
    page(first: Int = 2): Page
    chips: [Stone] @listSize(assumedSize: 3)  kind: Kind
  }
  type Plant implements Thing {
    id: ID  name: String
    next(first: Int = 2): [Thing] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
    page(first: Int = 2): Page
    other: Either @cost(weight: 0)
  }
  type Page { nodes: [Thing]  tags: [String] @cost(weight: 1) @listSize(assumedSize: 2) }
  enum Kind @cost(weight: 2) { HARD }
`;

/** What the lists of the data hold is what the schema states, or less; the types and nulls follow from a number. */
let seed = 1;
const draw = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const object = () => (draw(6) === 0 ? null : { __typename: draw(2) === 0 ? 'Stone' : 'Plant', id: `${draw(3)}` });
const list = (most: number) => Array.from({ length: draw(most + 1) }, object);
const thing = {
  name: () => (draw(4) === 0 ? null : 'n'),
  next: (_: unknown, { first }: { first: number | null }) => list(first ?? 2),
  page: (_: unknown, { first }: { first: number | null }) => ({ first: first ?? 2 }),
};
const stones = (most: number) => list(most).map((one) => one && { ...one, __typename: 'Stone' });
const subgraph = defineSubgraph<SubgraphContext>({
  name: 'things',
  typeDefs: sdl,
  context: (base) => base,
  resolvers: {
    Query: { thing: object, either: object, stone: () => ({ __typename: 'Stone', id: '1' }), word: () => 'w' },
    Stone: { ...thing, chips: () => stones(3), kind: () => 'HARD' },
    Plant: { ...thing, other: object },
    Page: { nodes: ({ first }: { first: number }) => list(first), tags: () => Array(draw(3)).fill('t') },
  },
});
const { supergraphSdl, transports } = composeTestGraph([{ subgraph, sdl }]);
const costs = readCosts(supergraphSdl);
const estimateOf = createEstimates(costs);
let graph: Graph;
beforeAll(async () => {
  const send = createSendToSubgraph([], createTransports(transports));
  graph = await loadGraph({ supergraphSdl, send, costs, log: silentLogger });
});
afterAll(() => graph.stop());

const leaf = fc.constantFrom('__typename', 'id', 'name', 'a: name');
const first = fc.constantFrom('', '(first: 1)', '(first: 3)', '(first: $n)');
const condition = fc.constantFrom('', '', ' @include(if: $yes)', ' @skip(if: $yes)');
/** Now and then the same, so that fields merge. */
const alias = fc.nat(40);
const { inside } = fc.letrec<{ inside: string; field: string }>((tie) => ({
  inside: fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map((fields) => `{ id ${fields.join(' ')} }`),
  field: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    leaf,
    fc
      .tuple(alias, first, condition, tie('inside'))
      .map(([at, size, when, set]) => `n${at}: next${size}${when} ${set}`),
    fc.tuple(alias, first, tie('inside')).map(([at, size, set]) => `p${at}: page${size} { nodes ${set} tags }`),
    fc.tuple(condition, tie('inside')).map(([when, set]) => `... on Stone${when} { chips ${set} kind }`),
    tie('inside').map((set) => `... on Plant { other { ... on Thing ${set} __typename } }`),
    tie('inside').map((set) => `... @include(if: $yes) ${set}`),
  ),
}));
const operations = fc.tuple(inside, inside, inside, fc.nat(5), fc.boolean(), fc.nat(1_000_000));

test('an estimate is never less than what the answer costs, while lists keep their stated sizes', async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(operations, async ([one, two, three, n, yes, number]) => {
      const source = `query ($n: Int = 2, $yes: Boolean!) {
        thing ${one} either { ... on Thing ${two} } stone ${three} word(text: "t")
      }`;
      const document = parse(source);
      fc.pre(validate(graph.schema, document).length === 0);
      const variables = { n: n === 0 ? null : n, yes };
      const estimate = estimateOf(graph.schema, { document, name: undefined });
      const operation = { document, kind: 'query' as never, name: undefined, variables, hash: source };
      seed = number + 1;
      const result = await graph.execute(operation, testContext({ isTrusted: true }));
      fc.pre(result.points !== undefined);
      counted += result.points ?? 0;
      expect(result.points).toBeLessThanOrEqual(evaluate(estimate?.points ?? 0, variables));
    }),
    { numRuns: 60 },
  );
  expect(counted).toBeGreaterThan(60 * 5);
}, 60_000);
