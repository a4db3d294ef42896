import { buildSchema, getOperationAST, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type DeferredPart, splitParts } from './split-parts.ts';

const schema = buildSchema(`
  type Query { book: Book any: [Any] }
  interface Any { id: ID }
  type Book implements Any { id: ID title: String author: Author }
  type Author { name: String books: [Book] }
`);
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function split(text: string) {
  const document = parse(text, { noLocation: true });
  return splitParts(schema, document, getOperationAST(document) as OperationDefinitionNode);
}

describe('an operation with @defer', () => {
  test('is a first part without what is deferred, and a part for each fragment', () => {
    const { first, parts = [] } = split('{ book { id ... @defer(label: "more") { title author { name } } } }') ?? {};
    expect(first && plain(print(first))).toBe('{ book { id } }');
    expect(parts).toMatchObject([{ label: 'more', within: 0, conditions: [] }]);
    const [{ way, selectionSet, fromRoot }] = parts as [DeferredPart];
    expect(way.map(({ field }) => field.name.value)).toEqual(['book']);
    expect(plain(print(selectionSet))).toBe('{ title author { name } }');
    expect(plain(print(fromRoot))).toBe('{ book { ... { title author { name } } } }');
  });

  test('has parts within parts, whose way begins there', () => {
    const { parts = [] } =
      split(
        '{ ... @defer { book { id ...F @defer } } } fragment F on Any { ... on Book { author { ... @defer { name } } } }',
      ) ?? {};
    expect(
      parts.map(({ within, way, conditions }) => [within, way.map(({ field }) => field.name.value), conditions]),
    ).toEqual([
      [0, [], []],
      [1, ['book'], ['Any']],
      [2, ['author'], []],
    ]);
    expect(parts[2]?.way[0]?.conditions).toEqual(['Any', 'Book']);
    expect(parts[2]?.type.name).toBe('Author');
  });

  test('is planned without named fragments, and with labels by which parts are told apart', () => {
    const { planned } =
      split('{ book { ...F @defer(label: "a") ...F @defer(label: "a") } } fragment F on Book { id }') ?? {};
    expect(planned?.definitions.map(({ kind }) => kind)).toEqual([Kind.OPERATION_DEFINITION]);
    expect(planned && plain(print(planned))).toBe(
      '{ book { ... on Book @defer(label: "part_1") { id } ... on Book @defer(label: "part_2") { id } } }',
    );
  });

  test.each([
    ['defers nothing', '{ book { ... { id } } }'],
    ['looks into the schema', '{ __schema { queryType { name } } book { ... @defer { id } } }'],
    ['has too many parts', `{ ${'... @defer { book { id } } '.repeat(21)} }`],
  ])('is answered in one when it %s', (_, text) => {
    expect(split(text)).toBeUndefined();
  });
});
