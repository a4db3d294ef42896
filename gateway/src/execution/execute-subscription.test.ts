import { createHash } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import { PrismError } from '@prism/platform/errors';
import type { GraphResponse } from '@prism/platform/graph';
import { silentLogger } from '@prism/platform/log';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import type { SubgraphRequest } from '../subgraph-client/send-to-subgraph.ts';
import { readResult } from '../testing/graph-results.ts';
import { testContext } from '../testing/test-exchange.ts';
import { loadGraph } from './load-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@interfaceObject"])\n`;
const subgraphs = {
  shelves: `${link}
    type Query { nothing: Int }
    type Subscription { arrived(on: Int! = 1): Book  pile: [Book!]!  found: Work }
    interface Work @key(fields: "id") { id: ID! title: String! }
    type Book implements Work @key(fields: "id") { id: ID! title: String! weight: Int }`,
  makers: `${link}
    type Book @key(fields: "id") { id: ID! weight: Int @external maker: String! postage: Int @requires(fields: "weight") }`,
  stars: `${link} type Work @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
};
const { supergraphSdl = '', errors: mistakes } = composeServices(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(sdl) })),
);
if (mistakes) throw new AggregateError(mistakes, 'The test graph does not compose.');

type Entity = { id: string; weight?: number };
/** What subgraphs say of entities; each is asked once for each event. */
let entityOf: (subgraph: string, entity: Entity) => object | null = () => null;
let told: readonly GraphResponse[] = [];
let asked: SubgraphRequest[] = [];
let subscribed: SubgraphRequest[] = [];

const graph = await loadGraph({
  supergraphSdl,
  log: silentLogger,
  maxAnswerBytes: 1_000,
  async send(request) {
    asked.push(request);
    const given = request.request.variables?.representations as Entity[];
    return { data: { _entities: given.map((entity) => entityOf(request.subgraph, entity)) } };
  },
  async subscribe(request) {
    subscribed.push(request);
    if (told.length === 0) throw new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.');
    return (async function* () {
      for (const event of told) yield structuredClone(event);
    })();
  },
});
afterAll(() => graph.stop());

const book = (id: string, more: object = {}) => ({ __typename: 'Book', id, title: `Book ${id}`, ...more });
const stream = { ended: new AbortController().signal, end() {}, address: '', eventBudgetMs: 1_000 };

async function listen(query: string, variables: Record<string, unknown>, ...events: GraphResponse[]) {
  [told, asked, subscribed] = [events, [], []];
  const hash = createHash('sha256').update(query).digest('hex');
  const operation = { document: parse(query), kind: 'subscription' as never, name: undefined, variables, hash };
  const result = await graph.execute(operation, testContext({ stream }));
  const found: ExecutionResult[] = [];
  for await (const event of result.events ?? []) found.push(readResult(event));
  return found;
}

test('what a subgraph tells is joined with what others know of it, for each event anew', async () => {
  let turn = 0;
  entityOf = (_, { weight = 0 }) => ({ maker: `Maker ${++turn}`, postage: weight * 2 });
  const events = [{ data: { arrived: book('1', { weight: 3 }) } }, { data: { arrived: book('1', { weight: 4 }) } }];
  expect(await listen('subscription { arrived { title maker postage } }', {}, ...events)).toEqual([
    { data: { arrived: { title: 'Book 1', maker: 'Maker 1', postage: 6 } } },
    { data: { arrived: { title: 'Book 1', maker: 'Maker 2', postage: 8 } } },
  ]);
  expect([subscribed.length, asked.length]).toEqual([1, 2]);
  expect(subscribed[0]?.request.query).toMatch(/^subscription/);
});

test('variables and their defaults are sent on', async () => {
  const query = 'subscription ($on: Int! = 7) { arrived(on: $on) { title } }';
  await listen(query, {}, { data: { arrived: null } });
  expect(subscribed[0]?.request.variables).toEqual({ on: 7 });
});

test('aliases are the client’s, and an event of nothing is null', async () => {
  expect(await listen('subscription { news: arrived { name: title } }', {}, { data: { arrived: null } })).toEqual([
    { data: { news: null } },
  ]);
});

test('an interface is joined with what is known of all that implement it', async () => {
  entityOf = () => ({ stars: 5 });
  const event = { data: { found: book('1') } };
  expect(await listen('subscription { found { __typename title stars } }', {}, event)).toEqual([
    { data: { found: { __typename: 'Book', title: 'Book 1', stars: 5 } } },
  ]);
});

test('a null that may not be bubbles within its event, and its error is at its place', async () => {
  entityOf = (_, { id }) => (id === '2' ? null : { maker: 'Ada' });
  const both = { data: { pile: [book('1'), book('2')] } };
  const events = await listen('subscription { pile { maker } }', {}, both, { data: { pile: [book('1')] } });
  expect(events).toEqual([{ data: null }, { data: { pile: [{ maker: 'Ada' }] } }]);
});

test('an event’s own errors are at their places', async () => {
  const errors = [{ message: 'no', path: ['pile', 0, 'weight'], extensions: { code: 'SUBGRAPH_ERROR' } }];
  const event = { data: { pile: [book('1', { weight: null })] }, errors };
  const [answer] = await listen('subscription { pile { weight } }', {}, event);
  expect(answer?.data).toEqual({ pile: [{ weight: null }] });
  expect(answer?.errors?.map(({ message, path }) => [message, path])).toEqual([['no', ['pile', 0, 'weight']]]);
});

test('an event that is none at all is null with its errors; a refusal has no data', async () => {
  const errors = [{ message: 'no' }];
  const [failed] = await listen('subscription { arrived { title } }', {}, { data: null, errors });
  expect([failed?.data, failed?.errors?.[0]?.message]).toEqual([{ arrived: null }, 'no']);
  const [refused] = await listen('subscription { arrived { title } }', {}, { errors });
  expect([refused && 'data' in refused, refused?.errors?.[0]?.message]).toEqual([false, 'no']);
});

test('what is not what the schema promises is null with an error', async () => {
  const [answer] = await listen('subscription { arrived { title } }', {}, { data: { arrived: { title: {} } } });
  expect(answer?.data).toEqual({ arrived: null });
  expect(answer?.errors).toHaveLength(1);
});

test('an event that is too long is null and says so, and the next one is told', async () => {
  const long = { data: { arrived: book('1', { title: 'x'.repeat(1_000) }) } };
  const short = { data: { arrived: book('2') } };
  const [first, second] = await listen('subscription { arrived { title } }', {}, long, short);
  expect(first).toMatchObject({ data: null, errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  expect(second).toEqual({ data: { arrived: { title: 'Book 2' } } });
});

test('each event has its own time, whenever it was subscribed', async () => {
  entityOf = () => ({ maker: 'Ada' });
  await listen('subscription { arrived { maker } }', {}, { data: { arrived: book('1') } });
  const [{ context }] = asked as [SubgraphRequest];
  expect(context.caller.deadline - Date.now()).toBeGreaterThan(500);
  expect(context.caller.deadline - Date.now()).toBeLessThanOrEqual(1_000);
});

test('who cannot be subscribed to is a failure of the whole', async () => {
  await expect(listen('subscription { arrived { title } }', {})).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
  });
});

test('it is planned and compiled ahead like any other', async () => {
  const query = 'subscription ($more: Boolean!) { found { id title @include(if: $more) } }';
  const operation = {
    document: parse(query),
    kind: 'subscription' as never,
    name: undefined,
    variables: {},
    hash: query,
  };
  await graph.prepare(operation);
  expect(graph.choicesOf(operation)).toEqual([{ more: false }]);
});

test('where nothing is subscribed to at all it is refused', async () => {
  const silent = await loadGraph({ supergraphSdl, log: silentLogger, send: async () => ({ data: null }) });
  const document = parse('subscription { arrived { title } }');
  const operation = { document, kind: 'subscription' as never, name: undefined, variables: {}, hash: 'silent' };
  await expect(silent.execute(operation, testContext())).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  await silent.stop();
});
