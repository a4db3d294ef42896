import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { ClientOperation } from '../operation/operation-stage.ts';
import { writeResult } from '../testing/graph-results.ts';
import { limitStructure } from './limit-structure.ts';

const schema = buildSchema(`
  type Query { box(id: ID): Box  boxes: [Box!]!  tree(depth: Int! = 2): [Box!]! }
  type Box { id: ID! inner: Box parent: Box children: [Box!]! items(first: Int! = 10): Items }
  type Items { nodes: [Item!]! }
  type Item { id: ID! box: Box }
`);
const stage = limitStructure();
const done = writeResult({ data: { done: true } });

function send(source: string, overrides: Partial<ClientOperation> = {}) {
  const document = parse(source, { noLocation: true });
  expect(validate(schema, document)).toEqual([]);
  const context = { isTrusted: false };
  const operation = { document, schema, name: undefined, variables: {}, context, ...overrides } as ClientOperation;
  return stage(operation, async () => done);
}

const times = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at));
const nested = (levels: number, open: string, inmost = 'id') =>
  `${open} { `.repeat(levels) + inmost + ' }'.repeat(levels);
/** Fragments of which each holds the next in two ways. */
const doubling = (count: number, hold: (next: string) => string) =>
  [
    ...times(count, (at) => `fragment F${at} on Box { ${hold(`...F${at + 1}`)} }`),
    `fragment F${count} on Box { id }`,
  ].join(' ');

describe('what exhausts the planner or memory is refused', () => {
  test.each([
    [
      'pages within pages',
      `{ box { ${'items(first: 100) { nodes { box { '.repeat(4)} id ${'} } } '.repeat(4)} } }`,
      'MAX_DEPTH',
    ],
    [
      'fragments that spread each other twice',
      `{ box { ...F0 } } ${doubling(20, (next) => `${next} ${next}`)}`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'aliases that double what is below',
      `{ box { ...F0 } } ${doubling(14, (next) => `a: parent { ${next} } b: parent { ${next} }`)}`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'fragments that spread all that come after them',
      `{ box { ...F0 } } ${times(20, (at) => `fragment F${at} on Box { ${times(20 - at, (n) => `...F${at + n + 1}`).join(' ')} }`).join(' ')} fragment F20 on Box { id }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['thirteen levels', `{ box { ${nested(11, 'inner')} } }`, 'MAX_DEPTH'],
    [
      'thirteen levels, with fields beside',
      `{ box { id ${'inner { id '.repeat(10)} inner { id } ${'} '.repeat(10)} id } }`,
      'MAX_DEPTH',
    ],
    ['thirty-one aliases', `{ box { ${times(31, (at) => `a${at}: id`).join(' ')} } }`, 'MAX_ALIASES'],
    ['twenty-one root fields', `{ ${times(21, () => '__typename').join(' ')} }`, 'MAX_ROOT_FIELDS'],
    [
      'twenty-one directives',
      `{ box { ${times(21, () => '... @include(if: true) { id }').join(' ')} } }`,
      'MAX_DIRECTIVES',
    ],
    ['introspection seventeen deep', `{ __type(name: "Box") { ${nested(15, 'ofType', 'name')} } }`, 'MAX_DEPTH'],
  ])('%s', async (_, source, code) => {
    await expect(send(source)).rejects.toMatchObject({ code, status: 400 });
  });

  test('fragments that hold themselves, should validation ever let them pass', async () => {
    const document = parse('{ box { ...F } } fragment F on Box { inner { ...F } }');
    await expect(send('{ __typename }', { document })).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });
});

describe('what clients do passes', () => {
  test.each([
    ['twelve levels', `{ box { ${nested(10, 'inner')} } }`],
    [
      'twelve levels, with fields beside',
      `{ box { id ${'inner { id '.repeat(9)} inner { id } ${'} '.repeat(9)} id } }`,
    ],
    ['thirty aliases', `{ box { ${times(30, (at) => `a${at}: id`).join(' ')} } }`],
    ['twenty root fields', `{ ${times(20, () => '__typename').join(' ')} }`],
    ['twenty directives', `{ box { ${times(20, () => '... @include(if: true) { id }').join(' ')} } }`],
    ['a page of a hundred', '{ box { items(first: 100) { nodes { id box { id } } } } }'],
    ['a tree of four levels', `{ tree { ${nested(3, 'children')} } }`],
    ['the standard introspection', getIntrospectionQuery()],
    [
      'the introspection of sandboxes',
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
  ])('%s', async (_, source) => {
    expect(await send(source)).toBe(done);
  });

  test('only the operation that is asked for counts, with the fragments that it uses', async () => {
    const source = `query A { box { id } } query B { box { ...F0 } } ${doubling(20, (next) => `${next} ${next}`)}`;
    expect(await send(source, { name: 'A' })).toBe(done);
    await expect(send(source, { name: 'B' })).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });
});
