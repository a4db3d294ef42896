import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from './json-object.ts';
import { compileRequires } from './representation.ts';
import { createTypeTable } from './type-table.ts';

const keys = { shelves: { Book: ['isbn', 'makers { name }'] } };
const types = createTypeTable({ objectTypes: ['Book', 'Film'], subtypes: { Medium: ['Book', 'Film'] }, keys });
const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections ? { selections } : {}),
});
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});

const compiled = compileRequires(
  [on('Book', field('__typename'), field('isbn')), on('Medium', field('__typename'), field('makers', [field('name')]))],
  types,
);
const represent = (entity: JsonObject) => compiled.represent(entity).representation;
const book = { __typename: 'Book', isbn: '1', makers: [{ name: 'Ada', age: 36 }, null], title: 'Optics' };

describe('a representation', () => {
  test('holds what is required for the type and for its interfaces, and nothing else', () => {
    expect(represent(book)).toEqual({ __typename: 'Book', isbn: '1', makers: [{ name: 'Ada' }, null] });
    expect(represent({ ...book, __typename: 'Film' })).toEqual({
      __typename: 'Film',
      makers: [{ name: 'Ada' }, null],
    });
  });

  test('sends a null', () => {
    expect(represent({ ...book, isbn: null, makers: null })).toEqual({ __typename: 'Book', isbn: null, makers: null });
  });

  test.each<[string, boolean, JsonObject]>([
    ['all that is required', true, book],
    ['not what was not fetched', false, { __typename: 'Book', makers: [] }],
    ['not what was not fetched inside', false, { ...book, makers: [{}] }],
    ['not what there is no type for', false, { isbn: '1', makers: [] }],
    ['not what is required of other types', false, { __typename: 'Song', isbn: '1', makers: [] }],
  ])('holds %s, and says so', (_, isWhole, entity) => {
    expect(compiled.represent(entity).isWhole).toBe(isWhole);
  });

  test('is of the type that is certain, whatever the entity says', () => {
    const certain = compileRequires(
      [on('Book', field('__typename'), field('isbn')), on('Film', field('length'))],
      types,
      'Book',
    );
    const expected = { representation: { __typename: 'Book', isbn: '1' }, isWhole: true };
    expect(certain.represent({ isbn: '1' })).toEqual(expected);
    expect(certain.represent({ __typename: 'Film', isbn: '1', length: 9 })).toEqual(expected);
    expect(certain.represent({ __typename: 'Book' }).isWhole).toBe(false);
    expect(certain.plainKeys).toEqual(['isbn']);
  });

  test('leaves out an object that is something else', () => {
    expect(represent({ __typename: 'Film', makers: 'Ada' })).toEqual({ __typename: 'Film' });
  });

  test('has one object of what two selections want of it', () => {
    const both = compileRequires(
      [field('__typename'), field('size', [field('width')]), on('Book', field('size', [field('height')]))],
      types,
    );
    const size = { width: 1, height: 2, depth: 3 };
    expect(both.represent({ __typename: 'Book', size }).representation).toEqual({
      __typename: 'Book',
      size: { width: 1, height: 2 },
    });
  });
});

test.each<[boolean, JsonObject]>([
  [true, { __typename: 'Book', isbn: '1' }],
  [true, { __typename: 'Book', makers: [{ name: 'Ada' }] }],
  [false, { __typename: 'Book', makers: [{}] }],
  [false, { __typename: 'Book' }],
  [false, { __typename: 'Film', isbn: '1' }],
])('it is %s that a subgraph can find %j', (expected, representation) => {
  expect(types.canResolve('shelves', representation)).toBe(expected);
});

test('plain values tell entities apart, unless something is required of an object', () => {
  expect(compileRequires([on('Book', field('__typename'), field('isbn'))], types).plainKeys).toEqual([
    '__typename',
    'isbn',
  ]);
  expect(compiled.plainKeys).toBeUndefined();
});
