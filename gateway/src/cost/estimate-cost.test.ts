import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { takeOperation } from '../authorization/operation-parts.ts';
import { evaluate } from './amount.ts';
import { estimateCost } from './estimate-cost.ts';
import { readCosts } from './read-costs.ts';
import { createWeights } from './weights.ts';

const plain = `
  type Query {
    box: Box  boxes: [Box!]!  top(max: Int! = 6): [Box!]  grid: [[Box]]  words: [String!]!  any(limit: Int): [Any!]
  }
  type Mutation { put(items: [ItemInput!]!, note: String): Box }
  type Subscription { packed: Box }
  union Any = Box | Item
  input ItemInput { id: ID! inner: ItemInput }
  type Box { id: ID! items(first: Int = 20, last: Int): Items }
  type Items { nodes: [Item!]! edges: [Edge!]! facets: [Item!]! }
  type Edge { node: Item }
  type Item { id: ID! }
`;

const link = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query mutation: Mutation }
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
`;
const stated = `${link}
  type Query {
    book: Book  node: Node  either: Either
    best: [Book] @listSize(assumedSize: 5)
    newest(limit: Int): [Book] @listSize(assumedSize: 7, slicingArguments: ["limit"], requireOneSlicingArgument: false)
    some(size: Int, count: Int): [Book] @listSize(slicingArguments: ["size", "count"])
    shelf(size: Int! = 4): Shelf @listSize(slicingArguments: ["size"], sizedFields: ["books", "ranks"])
    search(filter: Filter, near: String @cost(weight: 3)): Book
    item(id: ID): Book
    hidden(first: Int): [Book] @listSize(assumedSize: 2)
  }
  type Mutation { buy: Book @cost(weight: 20) }
  interface Node { id: ID  rank: Rank }
  union Either = Shelf | Address
  input Filter { word: String @cost(weight: 4), also: [Filter!], plain: String }
  type Book implements Node { id: ID  title: String @cost(weight: 6)  address: Address  rank: Rank @cost(weight: 9) }
  type Address @cost(weight: 5) { zip: Zip }
  type Shelf { books: [Book]  ranks: [Rank]  others: [Book] }
  scalar Zip @cost(weight: 8)
  enum Rank @cost(weight: 2) { LOW HIGH }
`;

const graphOf = (sdl: string) => {
  const schema = buildSchema(sdl);
  return { schema, weights: createWeights(schema, readCosts(sdl)) };
};
const graphs = { plain: graphOf(plain), stated: graphOf(stated) };

function compile(source: string, graph: keyof typeof graphs) {
  const { schema, weights } = graphs[graph];
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const definition = getOperationAST(document);
  if (!definition) throw new Error('one operation expected');
  return estimateCost(schema, weights, takeOperation(document, definition));
}
const estimate = (source: string, variables = {}, graph: keyof typeof graphs = 'plain') =>
  evaluate(compile(source, graph).points, variables);

describe('where nothing is stated', () => {
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
    ['a mutation is ten by itself', 'mutation { put(items: []) { id } }', 11],
    [
      'and each object that is sent is one',
      'mutation { put(items: [{ id: 1, inner: { id: 2 } }, { id: 3 }]) { id } }',
      14,
    ],
    ['a single item stands for a list of it', 'mutation { put(items: { id: 1 }, note: "n") { id } }', 12],
    ['a subscription costs what one event does', 'subscription { packed { id } }', 1],
    [
      'introspection costs the same, whatever is selected',
      '{ __schema { types { name } } __type(name: "Box") { name } }',
      500,
    ],
    ['what is skipped is not there', '{ box @skip(if: true) { id } boxes @include(if: false) { id } top { id } }', 6],
    [
      'nor what stands in a fragment that is',
      '{ ... @include(if: false) { boxes { id } } ...F @skip(if: true) } fragment F on Query { grid { id } }',
      0,
    ],
  ])('%s', (_, source, points) => {
    expect(estimate(source)).toBe(points);
  });
});

describe('what is stated counts', () => {
  test.each<[string, string, number]>([
    ['the weight of a type', '{ book { address { zip } } }', 1 + 5 + 8],
    ['the weight of a field that answers a scalar', '{ book { title } }', 1 + 6],
    ['the weight of a field goes before that of its type', '{ book { rank } }', 1 + 9],
    ['of an interface’s field the dearest of its types', '{ node { rank } }', 1 + 9],
    ['of a union the dearest of its types', '{ either { __typename } }', 5],
    ['the size of a list', '{ best { address { zip } } }', 5 * 14],
    ['a slicing argument before the assumed size', '{ newest(limit: 3) { id } }', 3],
    ['the assumed size without it', '{ newest { id } }', 7],
    ['the assumed size where it is null', '{ newest(limit: null) { id } }', 7],
    ['slicing arguments of any name', '{ some(count: 30) { id } }', 30],
    ['sized fields, objects and scalars', '{ shelf { books { title } ranks } }', 1 + 4 * 7 + 4 * 2],
    ['their number from the argument', '{ shelf(size: 2) { books { id } } }', 1 + 2],
    ['fields that are not sized hold ten', '{ shelf(size: 2) { others { id } } }', 1 + 10],
    ['arguments', '{ search(near: "here") { id } }', 1 + 3],
    ['but not those that are null', '{ search(near: null) { id } }', 1],
    [
      'inputs and their fields',
      '{ search(filter: { word: "w", also: [{ plain: "p" }, { word: "v" }] }) { id } }',
      1 + 5 + 1 + 5,
    ],
    ['a mutation’s field', 'mutation { buy { id } }', 10 + 20],
    ['where a size is stated, customary arguments are none', '{ hidden(first: 90) { id } }', 2],
  ])('%s', (_, source, points) => {
    expect(estimate(source, {}, 'stated')).toBe(points);
  });
});

describe('variables', () => {
  test('count with what was sent, else with their default, else with that of the schema', () => {
    const source = 'query ($n: Int! = 4) { top(max: $n) { id } }';
    expect([estimate(source, { n: 9 }), estimate(source)]).toEqual([9, 4]);
    const nullable = 'query ($n: Int) { box { items(first: $n) { nodes { id } } } }';
    expect([estimate(nullable), estimate(nullable, { n: null }), estimate(nullable, { n: 3 })]).toEqual([22, 22, 5]);
  });

  test('of the wrong kind count as if they were not there', () => {
    const source = 'query ($n: Int) { any(limit: $n) { __typename } }';
    for (const n of ['50', true, {}, [50], -3, 0]) expect(estimate(source, { n })).toBe(10);
  });

  test('multiply through all levels', () => {
    const source =
      'query ($a: Int!, $b: Int!) { top(max: $a) { items(first: $b) { nodes { id } edges { node { id } } } } }';
    expect(estimate(source, { a: 3, b: 5 })).toBe(3 * (1 + 1 + 5 + 5 * 2));
  });

  test('leave selections out', () => {
    const source =
      'query ($in: Boolean = false, $out: Boolean!) { boxes @include(if: $in) { id } top @skip(if: $out) { id } }';
    expect(estimate(source, { out: true })).toBe(0);
    expect(estimate(source, { in: true, out: false })).toBe(16);
    expect(estimate(source, { in: 'yes', out: 'yes' })).toBe(16);
  });

  test('weigh what they hold', () => {
    const source =
      'query ($f: Filter, $w: String) { a: search(filter: $f) { id } b: search(filter: { word: $w }) { id } }';
    expect(estimate(source, {}, 'stated')).toBe(2 + 1);
    const f = { also: [{ word: 'v' }], constructor: 1 };
    expect(estimate(source, { f, w: 'w' }, 'stated')).toBe(2 + (1 + 1 + 4) + (1 + 4));
  });

  test('that decide nothing leave a number', () => {
    expect(compile('query ($id: String) { search(filter: { plain: $id }) { id } }', 'stated').points).toBeTypeOf(
      'function',
    );
    expect(compile('query ($id: ID) { best { title } item(id: $id) { id } }', 'stated').points).toBe(36);
  });
});

test('what cannot be counted is Infinity, not less', () => {
  const source = 'query ($n: Int) { any(limit: $n) { __typename } }';
  expect(estimate(source, JSON.parse('{ "n": 1e400 }'))).toBe(Number.POSITIVE_INFINITY);
});

test('a field that wants one slicing argument is told of when it has none or two', () => {
  const unsliced = (source: string) => [...compile(source, 'stated').unsliced];
  expect(unsliced('{ some { id } }')).toEqual(['Query.some']);
  expect(unsliced('{ some(size: null) { id } }')).toEqual(['Query.some']);
  expect(unsliced('{ some(size: 1, count: 2) { id } }')).toEqual(['Query.some']);
  expect(unsliced('{ some(size: 1) { id } newest { id } shelf { books { id } } }')).toEqual([]);
});
