import { createHash } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import type { GraphResponse } from '@prism/platform/graph';
import { silentLogger } from '@prism/platform/log';
import { parse } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import type { SubgraphRequest } from '../subgraph-client/send-to-subgraph.ts';
import { testContext } from '../testing/test-exchange.ts';
import type { AnsweredPart } from './graph-result.ts';
import { loadGraph } from './load-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n`;
const subgraphs = {
  shelves: `${link}
    type Query { works: [Work] first: Book }
    interface Work { id: ID! }
    type Book implements Work @key(fields: "id") { id: ID! title: String! shelf: Shelf }
    type Film implements Work @key(fields: "id") { id: ID! title: String! }
    type Shelf { number: Int! }`,
  makers: `${link}
    type Book @key(fields: "id") { id: ID! maker: String weight: Int! }
    type Film @key(fields: "id") { id: ID! maker: String }`,
};
const { supergraphSdl = '', errors: mistakes } = composeServices(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(sdl) })),
);
if (mistakes) throw new AggregateError(mistakes, 'The test graph does not compose.');

type Answer = (request: SubgraphRequest['request']) => GraphResponse;
let answers: { shelves: Answer; makers: Answer };
const graph = await loadGraph({
  supergraphSdl,
  log: silentLogger,
  maxAnswerBytes: 1_000,
  send: async ({ subgraph, request }) => answers[subgraph as keyof typeof answers](request),
});
afterAll(() => graph.stop());

const book = (id: string, more: object = {}) => ({ __typename: 'Book', id, title: `Book ${id}`, ...more });
const film = { __typename: 'Film', id: '9', title: 'Film 9' };
const entities =
  (answer: (id: string) => object | null) =>
  ({ variables }: SubgraphRequest['request']) => ({
    data: {
      _entities: (variables as { representations: { id: string }[] }).representations.map(({ id }) => answer(id)),
    },
  });
/** Of root fields, and of the same objects when they are asked for by their keys. */
const shelvesOf =
  (...works: { id: string }[]): Answer =>
  (request) =>
    request.query.includes('_entities')
      ? entities((id) => works.find((work) => work.id === id) ?? null)(request)
      : { data: { works, first: works[0] } };
const makersOf = (more: object = {}) => entities((id) => ({ maker: `Maker ${id}`, weight: 5, ...more }));

async function execute(query: string, given: typeof answers) {
  answers = given;
  const hash = createHash('sha256').update(query).digest('hex');
  const operation = { document: parse(query), kind: 'query' as never, name: undefined, variables: {}, hash };
  const { data, errors, later } = await graph.execute({ ...operation, takesParts: true }, testContext());
  const parts: AnsweredPart[] = [];
  for await (const batch of later ?? []) parts.push(...batch.parts);
  return { data: data?.toJSON(), errors, parts: parts.map(tell) };
}

const tell = ({ path, data, errors }: AnsweredPart) => ({
  path,
  data: data?.toJSON() ?? null,
  ...(errors.length > 0 ? { errors: errors.map(({ path: place }) => place) } : {}),
});

describe('the room of an answer', () => {
  const query = '{ works { id ... on Book @defer { title } } first { ... @defer { maker } } }';
  const shelves = (length: number) => shelvesOf(book('1', { title: 'x'.repeat(length) }), book('2', { title: 'y' }));

  test('is one for all its parts', async () => {
    const long = { maker: 'x'.repeat(300) };
    const { parts } = await execute(query, { shelves: shelves(300), makers: makersOf(long) });
    expect(parts.map(({ data }) => data)).toEqual(
      expect.arrayContaining([{ title: 'x'.repeat(300) }, { title: 'y' }, long]),
    );
    const { parts: cut } = await execute(query, {
      shelves: shelves(600),
      makers: makersOf({ maker: 'x'.repeat(600) }),
    });
    const last = cut.at(-1);
    expect(last).toEqual({ path: last?.path, data: null, errors: [last?.path] });
    expect(cut.filter(({ data }) => data === null)).toHaveLength(1);
  });

  test('ends the answer where it ends: nothing comes after a part that does not fit', async () => {
    const { data, parts } = await execute(query, { shelves: shelves(1_000), makers: makersOf() });
    expect(data).toEqual({ works: [{ id: '1' }, { id: '2' }], first: {} });
    expect(parts.at(-1)).toEqual({ path: ['works', 0], data: null, errors: [['works', 0]] });
    expect(parts.length).toBeLessThan(3);
  });

  test('is taken by the ways to parts, too', async () => {
    const many = Array.from({ length: 30 }, (_, at) => book(`${at}`, { title: '' }));
    const { parts } = await execute('{ works { ... on Book @defer { title } } }', {
      shelves: shelvesOf(...many),
      makers: makersOf(),
    });
    expect(parts).toEqual([{ path: ['works', 0], data: null, errors: [['works', 0]] }]);
  });

  test('refuses the whole where there is none for the first part', async () => {
    const long = '{ first { title ... @defer { maker } } }';
    await expect(execute(long, { shelves: shelves(1_000), makers: makersOf() })).rejects.toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
  });
});

describe('the parts of an answer', () => {
  test('are one for each object', async () => {
    const { data, parts } = await execute('{ works { id ... on Book @defer { maker } } }', {
      shelves: shelvesOf(book('1'), film, book('2')),
      makers: makersOf(),
    });
    expect(data).toEqual({ works: [{ id: '1' }, { id: '9' }, { id: '2' }] });
    expect(parts).toEqual([
      { path: ['works', 0], data: { maker: 'Maker 1' } },
      { path: ['works', 2], data: { maker: 'Maker 2' } },
    ]);
  });

  test('are none of an object that is null in the answer, although a subgraph had it', async () => {
    const { data, errors, parts } = await execute('{ first { shelf { number } weight ... @defer { maker } } }', {
      shelves: shelvesOf(book('1', { shelf: { number: 'wrong' } })),
      makers: entities(() => ({ maker: 'Maker', weight: null })),
    });
    expect(data).toEqual({ first: null });
    expect(errors).toHaveLength(1);
    expect(parts).toEqual([]);
  });

  test('are null where a null bubbles up to their object, and no further', async () => {
    const { data, parts } = await execute('{ first { id ... @defer { weight maker } } }', {
      shelves: shelvesOf(book('1')),
      makers: makersOf({ weight: null }),
    });
    expect(data).toEqual({ first: { id: '1' } });
    expect(parts).toEqual([{ path: ['first'], data: null }]);
  });

  test('tell what is wrong in them with the whole path', async () => {
    const { errors, parts } = await execute('{ works { id ... on Book @defer { shelf { number } } } }', {
      shelves: shelvesOf(book('1', { shelf: { number: 'one' } })),
      makers: makersOf(),
    });
    expect(errors).toBeUndefined();
    expect(parts).toEqual([{ path: ['works', 0], data: { shelf: null }, errors: [['works', 0, 'shelf', 'number']] }]);
  });

  test('tell the errors of their fields, each where the object is', async () => {
    const { errors, parts } = await execute('{ works { id ... on Book @defer { maker } } }', {
      shelves: shelvesOf(book('1'), book('2')),
      makers: () => ({
        data: { _entities: [{ maker: 'Maker' }, { maker: null }] },
        errors: [{ message: 'Nobody knows.', path: ['_entities', 1, 'maker'] }],
      }),
    });
    expect(errors).toBeUndefined();
    expect(parts).toEqual([
      { path: ['works', 0], data: { maker: 'Maker' } },
      { path: ['works', 1], data: { maker: null }, errors: [['works', 1, 'maker']] },
    ]);
  });

  test('keep an error to themselves that speaks of the object they are of', async () => {
    const { errors, parts } = await execute('{ first { id ... @defer { maker } } }', {
      shelves: shelvesOf(book('1')),
      makers: () => ({ data: { _entities: [null] }, errors: [{ message: 'No such book.', path: ['_entities', 0] }] }),
    });
    expect(errors).toBeUndefined();
    expect(parts).toEqual([{ path: ['first'], data: { maker: null }, errors: [['first']] }]);
  });

  test('tell an error that speaks of them all at the first', async () => {
    const { errors, parts } = await execute('{ works { id ... on Book @defer { maker } } }', {
      shelves: shelvesOf(book('1'), book('2')),
      makers: () => ({ data: { _entities: [null, null] }, errors: [{ message: 'Not today.' }] }),
    });
    expect(errors).toBeUndefined();
    expect(parts).toEqual([
      { path: ['works', 0], data: { maker: null }, errors: [['works']] },
      { path: ['works', 1], data: { maker: null } },
    ]);
  });

  test('say that one failed when that is our own mistake, and the others come', async () => {
    const { parts } = await execute('{ first { id ... @defer { maker } ... @defer { title } } }', {
      shelves: shelvesOf(book('1')),
      makers: () => {
        throw new Error('a bug');
      },
    });
    expect(parts).toHaveLength(2);
    expect(parts).toContainEqual({ path: ['first'], data: { title: 'Book 1' } });
    expect(parts).toContainEqual({ path: ['first'], data: null, errors: [['first']] });
  });
});
