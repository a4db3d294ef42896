import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { ClientOperation } from '../operation/operation-stage.ts';
import { writeResult } from '../testing/graph-results.ts';
import { limitCost } from './limit-cost.ts';
import type { ListSize } from './stated-costs.ts';

const schema = buildSchema(`
  type Query { box(id: ID): Box  boxes: [Box!]!  tree(depth: Int! = 2): [Box!]!  cut(first: Int, last: Int): [Box!] }
  type Box { id: ID! inner: Box parent: Box children: [Box!]! items(first: Int! = 10): Items }
  type Items { nodes: [Item!]! }
  type Item { id: ID! box: Box }
`);
const cut: ListSize = { slicingArguments: ['first', 'last'], sizedFields: [], requireOneSlicingArgument: true };
const stage = limitCost({ weights: new Map([['Box', 1]]), lists: new Map([['Query.cut', cut]]) });
const done = writeResult({ data: { done: true } });

type Kind = 'guest' | 'user' | 'service';
const contextOf = (kind: Kind, isTrusted: boolean) => ({
  caller: { identity: { kind } },
  isTrusted,
  estimatedCost: -1,
});

function send(
  source: string,
  { kind = 'guest' as Kind, isTrusted = false, variables = {}, document = parse(source) } = {},
) {
  expect(validate(schema, document)).toEqual([]);
  const context = contextOf(kind, isTrusted);
  const operation = { document, schema, name: undefined, variables, context } as unknown as ClientOperation;
  return stage(operation, async () => ({ ...done, points: context.estimatedCost }));
}

const refused = { code: 'COST_ESTIMATED_TOO_EXPENSIVE', status: 400 };
const pages = (count: number) =>
  `{ ${Array.from({ length: count }, (_, at) => `p${at}: cut(first: 100) { id }`).join(' ')} }`;

describe('what costs too much is refused', () => {
  test.each([
    ['pages within pages', `{ box { ${'items(first: 100) { nodes { box { '.repeat(3)} id ${'} } } '.repeat(3)} } }`],
    ['lists and the way back', `{ tree(depth: 5) { ${'children { parent { '.repeat(5)} id ${'} } '.repeat(5)} } }`],
    ['five introspections', `{ ${[1, 2, 3, 4, 5].map((at) => `a${at}: __schema { description }`).join(' ')} }`],
  ])('%s', async (_, source) => {
    await expect(send(source)).rejects.toMatchObject(refused);
  });

  test('a thousand points are for everybody, five thousand for who is signed in', async () => {
    expect(await send(pages(10))).toMatchObject({ points: 1_000 });
    await expect(send(`{ box { id } ${pages(10).slice(1)}`)).rejects.toMatchObject(refused);
    for (const kind of ['user', 'service'] as const) {
      expect(await send(pages(50), { kind })).toMatchObject({ points: 5_000 });
      await expect(send(pages(51), { kind })).rejects.toMatchObject(refused);
    }
  });

  test('the variables decide about a document that is known', async () => {
    const source = 'query ($n: Int!) { box { items(first: $n) { nodes { box { items { nodes { id } } } } } } }';
    const document = parse(source);
    const ask = (n: number) => send(source, { document, variables: { n } });
    expect(await ask(70)).toMatchObject({ points: 912 });
    await expect(ask(100)).rejects.toMatchObject(refused);
    expect(await ask(70)).toMatchObject({ points: 912 });
  });

  test('a field that wants one slicing argument has none or two', async () => {
    for (const source of ['{ cut { id } }', '{ cut(first: 1, last: 1) { id } }'])
      await expect(send(source)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', status: 400 });
  });
});

describe('what clients do passes', () => {
  test('the standard introspection', async () => {
    expect(await send(getIntrospectionQuery())).toMatchObject({ points: 250 });
  });

  test('what is registered, whatever it costs, and its cost is told', async () => {
    expect(await send(pages(60), { isTrusted: true })).toMatchObject({ points: 6_000 });
    expect(await send('{ cut { id } }', { isTrusted: true })).toMatchObject({ points: 10 });
  });
});
