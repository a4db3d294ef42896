import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { describe, expect, test } from 'vitest';
import { compileRequires } from './representation.ts';
import { createTypeTable } from './type-table.ts';

const types = createTypeTable({ objectTypes: ['Book', 'Film'], subtypes: { Medium: ['Book', 'Film'] } });
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

const represent = compileRequires(
  [on('Book', field('__typename'), field('isbn')), on('Medium', field('__typename'), field('makers', [field('name')]))],
  types,
);
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

  test.each([
    ['a key was not fetched', { __typename: 'Book', makers: [] }],
    ['something inside was not fetched', { ...book, makers: [{}] }],
    ['there is no type', { isbn: '1', makers: [] }],
    ['its type is none of those', { __typename: 'Song', isbn: '1', makers: [] }],
    ['an object is something else', { ...book, makers: 'Ada' }],
  ])('is not made when %s', (_, entity) => {
    expect(represent(entity)).toBeUndefined();
  });
});
