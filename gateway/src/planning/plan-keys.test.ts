import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createPlanKeys } from './plan-keys.ts';

const toPlanKeys = createPlanKeys({ fieldNames: ['id', 'name', 'size', 'size_'], requiredWithArguments: ['price'] });
const planned = (document: string) =>
  print(toPlanKeys(parse(document)).document)
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the keys of a plan', () => {
  test.each([
    [
      'stay where nothing can be mistaken',
      '{ thing(id: 1) { id other: name } }',
      '{ thing(id: 1) { id other: name } }',
    ],
    ['are others for an alias like the name of a field', '{ thing { id: name } }', '{ thing { id_: name } }'],
    ['are like no field either', '{ thing { size: name } }', '{ thing { asize__: name } }'],
    ['are others where a requirement may have other arguments', '{ thing { price } }', '{ thing { price_: price } }'],
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
