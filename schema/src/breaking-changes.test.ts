import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { findBreakingChanges } from './breaking-changes.ts';

const before = `
  type Query { product(id: ID!, market: String): Product, brands: [Brand] }
  type Mutation { vote(input: VoteInput!): Vote }
  type Product { id: ID!, name: String!, weight: Int, status: Status! }
  type Brand { id: ID!, name: String }
  type Vote { count: Int }
  enum Status { ACTIVE, ARCHIVED }
  input VoteInput { id: ID!, detail: DetailInput }
  input DetailInput { text: String }
`;
const documents = [
  { path: 'Product.graphql', document: parse('query Product($id: ID!) { product(id: $id) { id name status } }') },
  { path: 'Vote.graphql', document: parse('mutation Vote($input: VoteInput!) { vote(input: $input) { count } }') },
];

const changeTo = (from: string, to: string) =>
  findBreakingChanges(buildSchema(before), buildSchema(before.replace(from, to)), documents);

describe('a breaking change touches a document', () => {
  test.each([
    ['a field it selects is gone', 'name: String!, weight', 'weight'],
    ['a field it selects may be null now', 'name: String!', 'name: String'],
    ['an argument it gives is gone', 'product(id: ID!, market', 'product(market'],
    ['a field it selects wants a further argument', 'market: String)', 'market: String, at: String!)'],
    ['an enum it can get lost a value', 'ACTIVE, ARCHIVED', 'ACTIVE'],
    ['an input it sends wants a further field, however deep', 'text: String', 'text: String, stars: Int!'],
  ])('when %s', async (_, from, to) => {
    const { touching, others } = await changeTo(from, to);
    expect(touching).toHaveLength(1);
    expect(others).toEqual([]);
  });
});

describe('a breaking change touches no document', () => {
  test.each([
    ['nobody selects the field', 'weight: Int, ', ''],
    ['nobody gives the argument', ', market: String', ''],
    ['nobody reaches the type', 'brands: [Brand]', 'brands: [ID]'],
  ])('when %s', async (_, from, to) => {
    const { touching, others } = await changeTo(from, to);
    expect(touching).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
  });
});

test('an addition breaks nothing', async () => {
  expect(await changeTo('weight: Int', 'weight: Int, height: Int')).toEqual({ touching: [], others: [] });
});
