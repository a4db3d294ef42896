import { expect, test } from 'vitest';
import { refusalsOf } from './refusals-of.ts';

const refuse = refusalsOf('type Query { thing(id: ID!): String }');
const query = 'query ($id: ID!) { thing(id: $id) }';

test('what the graph would run is not refused', () => {
  expect(refuse({ query, variables: { id: '1' } })).toBeUndefined();
});

test('a document that is not valid is refused, each time', () => {
  for (const _ of [1, 2]) expect(() => refuse({ query: '{ other }' })).toThrow('Cannot query field "other"');
});

test('variables of another type are refused, also with a document that was let through', () => {
  refuse({ query, variables: { id: '1' } });
  expect(() => refuse({ query })).toThrow('"$id" of required type "ID!" was not provided');
});
