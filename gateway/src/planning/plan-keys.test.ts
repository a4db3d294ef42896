import { buildSchema, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { chooseSelections } from './choose-selections.ts';
import { createPlanKeys } from './plan-keys.ts';

const schema = buildSchema(`
  type Query { thing(id: Int): Thing other: Thing any: Any id: ID name: String }
  interface Any { name: String }
  type Thing implements Any { id: ID name: String size: Int size_: Int price(in: String): Int }
`);
const toPlanKeys = createPlanKeys({ fieldNames: ['id', 'name', 'size', 'size_'] }, schema);
const planned = (document: string) =>
  print(toPlanKeys(parse(document)).document)
    .replaceAll(/\s+/g, ' ')
    .trim();

test('an object of which nothing is left is still asked for', () => {
  const document = chooseSelections(parse('{ thing { name @skip(if: true) ... { name @skip(if: true) } } }'), {});
  expect(print(toPlanKeys(document).document).replaceAll(/\s+/g, ' ')).toBe('{ thing { ... { __typename } } }');
});

test('where the type decides, its name is asked for', () => {
  expect(planned('{ any { name ... on Thing { size } } }')).toBe('{ any { name ... on Thing { size } __typename } }');
  expect(planned('{ any { name ... on Any { name } } thing { ... on Any { name } } }')).toBe(
    '{ any { name ... on Any { name } } thing { ... on Any { name } } }',
  );
});

describe('the keys of a plan', () => {
  test.each([
    [
      'stay where nothing can be mistaken',
      '{ thing(id: 1) { id other: name } }',
      '{ thing(id: 1) { id other: name } }',
    ],
    ['are others for an alias like the name of a field', '{ thing { id: name } }', '{ thing { id_: name } }'],
    ['are like no field either', '{ thing { size: name } }', '{ thing { asize__: name } }'],
    ['are never what every object has', '{ thing { constructor: name } }', '{ thing { constructor_: name } }'],
    ['leave __typename to the planner', '{ thing { kind: __typename } }', '{ thing { __typename } }'],
    [
      'are the same in fragments',
      '{ thing { ...F } } fragment F on Thing { id: name ... on Thing { id: name } }',
      '{ thing { ...F } } fragment F on Thing { id_: name ... on Thing { id_: name } }',
    ],
    ['avoid aliases of the document', '{ thing { id: name id_: size } }', '{ thing { aid__: name id_: size } }'],
  ])('%s', (_, document, expected) => {
    expect(planned(document)).toBe(expected);
  });

  test('are known for each field of the document', () => {
    const document = parse('{ id: name name }');
    const { keyOf } = toPlanKeys(document);
    const { selections } = (document.definitions[0] as OperationDefinitionNode).selectionSet;
    expect(selections.map((node) => (node.kind === Kind.FIELD ? keyOf(node) : ''))).toEqual(['id_', 'name']);
  });
});
