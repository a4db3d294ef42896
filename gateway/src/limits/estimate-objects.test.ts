import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { takeOperation } from '../authorization/operation-parts.ts';
import { applyDefaults } from '../operation/is-included.ts';
import { estimateObjects } from './estimate-objects.ts';

const schema = buildSchema(`
  type Query {
    box: Box  boxes: [Box!]!  top(max: Int! = 6): [Box!]  grid: [[Box]]  words: [String!]!  any(limit: Int): [Any!]
  }
  union Any = Box | Item
  type Box { id: ID! items(first: Int = 20, last: Int): Items }
  type Items { nodes: [Item!]! edges: [Edge!] facets: [Item!]! }
  type Edge { node: Item }
  type Item { id: ID! }
`);

function estimate(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  const definition = getOperationAST(document);
  if (!definition) throw new Error('one operation expected');
  return estimateObjects(schema, takeOperation(document, definition), applyDefaults(definition, variables));
}

test.each<[string, string, number]>([
  ['an object is one', '{ box { id } }', 1],
  ['its scalars are none, a list of them neither', '{ words __typename }', 0],
  ['a list that says nothing holds ten', '{ boxes { id } }', 10],
  ['a list of lists ten times ten', '{ grid { id } }', 100],
  ['a list holds what its argument says', '{ top(max: 3) { id } }', 3],
  ['or the default of the schema', '{ top { id } }', 6],
  ['nodes are as many as the connection says', '{ box { items(first: 100) { nodes { id } } } }', 102],
  ['edges too, each with its node', '{ box { items(first: 5) { edges { node { id } } } } }', 12],
  ['also through a fragment', '{ box { items(first: 5) { ...P } } } fragment P on Items { nodes { id } }', 7],
  ['other lists of a connection hold ten', '{ box { items(first: 100) { facets { id } } } }', 12],
  ['the larger of two slices counts', '{ box { items(last: 50) { nodes { id } } } }', 52],
  ['what is below a list is there for each of it', '{ boxes { items(first: 2) { nodes { id } } } }', 40],
  ['none and less than none are ten', '{ any(limit: 0) { __typename } b: any(limit: -1) { __typename } }', 20],
  ['fields of a union’s types add up', '{ any { ... on Box { items { nodes { id } } } ... on Item { id } } }', 220],
])('%s', (_, source, objects) => {
  expect(estimate(source)).toBe(objects);
});

test('a variable counts with what was sent, else with its default, else with that of the schema', () => {
  const source = 'query ($n: Int = 4) { top(max: $n) { id } }';
  expect([estimate(source, { n: 9 }), estimate(source)]).toEqual([9, 4]);
  expect(estimate('query ($n: Int) { box { items(first: $n) { nodes { id } } } }')).toBe(22);
});

test('what cannot be counted is Infinity, not less', () => {
  expect(estimate(`{ box { items(first: 1${'0'.repeat(400)}) { nodes { id } } } }`)).toBe(Number.POSITIVE_INFINITY);
});
