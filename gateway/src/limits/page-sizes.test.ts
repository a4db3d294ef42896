import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { takeOperation } from '../authorization/operation-parts.ts';
import { findPageSizes, largestOf } from './page-sizes.ts';

const schema = buildSchema(`
  directive @note(limit: Int) on FIELD
  type Query { list(first: Int, filter: Filter): [Item!]  words(first: Int, filter: Filter): [String!] }
  type Mutation { set(input: Setting, first: Int): Item }
  type Item { id: ID  inside(filter: Filter): [Item!]  round(here: Here, there: There): [Item!] }
  input Here { there: There  first: Int }
  input There { here: Here }
  input Filter { price: Range  and: [Filter!]  page: Page  plain: Plain }
  input Range { min: Int  max: Int }
  input Page { last: Int  limit: Int  pageSize: Int }
  input Plain { text: String  plain: Plain }
  input Setting { limit: Int }
`);

function largest(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const definition = getOperationAST(document);
  if (!definition) throw new Error('one operation expected');
  const found = findPageSizes(schema, takeOperation(document, definition));
  return Math.max(found.largest, largestOf(found, variables));
}

const filter = (value: object) =>
  [`query ($filter: Filter) { list(filter: $filter) { id } }`, { filter: value }] as const;

test.each([
  ['an argument', '{ list(first: 7) { id } }', {}, 7],
  ['one of scalars', '{ words(first: 7, filter: { page: { last: 8 } }) }', {}, 0],
  ['one of a directive', '{ list @note(limit: 7) { id } }', {}, 0],
  ['a field of an input object', '{ list(filter: { page: { limit: 7 } }) { id } }', {}, 7],
  ['one below a list', '{ list { inside(filter: { and: [{ and: [{ page: { pageSize: 7 } }] }] }) { id } } }', {}, 7],
  ['the end of a range', '{ list(filter: { price: { max: 7 } }) { id } }', {}, 0],
  ['a variable', ...filter({ and: [{ page: { last: 3 } }, { page: { limit: 7 } }] }), 7],
  ['a range in a variable', ...filter({ price: { max: 7 } }), 0],
  ['a part of an input', 'query ($page: Page) { list(filter: { page: $page }) { id } }', { page: { last: 7 } }, 7],
  [
    'types that hold each other',
    'query ($h: Here, $t: There) { list { a: round(here: $h) { id } b: round(there: $t) { id } } }',
    { t: { here: { first: 7 } } },
    7,
  ],
  ['what has no sizes', 'query ($p: Plain) { list(filter: { plain: $p }) { id } }', { p: { first: 7 } }, 0],
  ['the input of a change', 'mutation { set(input: { limit: 7 }) { id } }', {}, 0],
  ['the input of a change in a variable', 'mutation ($i: Setting) { set(input: $i) { id } }', { i: { limit: 7 } }, 0],
  ['an argument of a change', 'mutation { set(first: 7) { id } }', {}, 7],
  ['below a change', 'mutation { set { inside(filter: { page: { last: 7 } }) { id } } }', {}, 7],
])('%s', (_, source, variables, size) => {
  expect(largest(source, variables)).toBe(size);
});
