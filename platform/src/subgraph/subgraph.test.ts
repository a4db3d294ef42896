import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { PrismError } from '../errors/index.ts';
import { createGraphClient } from '../graph/index.ts';
import { testCaller } from '../testing/caller.ts';
import { defineSubgraph } from './define-subgraph.ts';
import { createSubgraphExecutor } from './execute-subgraph.ts';
import { createSubgraphServer } from './serve-subgraph.ts';

const secret = 'shared by all parts, 32 characters!';

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  interface UserError { message: String! }
  type Refusal implements UserError { message: String! }
  type Thing @key(fields: "id") { id: ID! at: DateTime owner: String }
  type Query { thing(n: Int!): Thing since(at: DateTime!): Thing kept: Thing @cacheControl(maxAge: 60, scope: PUBLIC) broken: String away: String refused: String errors: [UserError!]! marked: Boolean }
`;
const subgraph = defineSubgraph({
  name: 'things',
  typeDefs,
  context: (base) => base,
  resolvers: {
    Thing: { __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { __typename: 'Thing', id }) },
    Query: {
      thing: () => ({ id: '1', at: new Date(0), owner: 'me' }),
      kept: () => ({ id: '1' }),
      broken: () => {
        throw new Error('password=hunter2');
      },
      away: () => {
        throw new Error('Failed query', { cause: Object.assign(new Error('ECONNREFUSED'), { code: 'ECONNREFUSED' }) });
      },
      refused: () => {
        throw new PrismError('FORBIDDEN', 'Not for you.');
      },
      errors: () => [{ __typename: 'Refusal', message: 'no' }],
      marked: (_: unknown, __: unknown, context: { response: { extensions: Record<string, unknown> } }) => {
        context.response.extensions.mark = 1;
        return true;
      },
    },
  },
});
const execute = createSubgraphExecutor(subgraph);
const run = (query: string, variables?: Record<string, unknown>) => execute({ query, variables }, testCaller());

test('answers with the graph’s scalars and its user errors', async () => {
  expect(await run('{ thing(n: 1) { id at } errors { __typename message } }')).toEqual({
    data: { thing: { id: '1', at: '1970-01-01T00:00:00.000Z' }, errors: [{ __typename: 'Refusal', message: 'no' }] },
  });
});

test('resolves entities by reference, null for what is not there', async () => {
  const representations = ['1', 'gone'].map((id) => ({ __typename: 'Thing', id }));
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }';
  expect((await run(query, { r: representations })).data).toEqual({ _entities: [{ id: '1' }, null] });
});

test('masks what was not meant for strangers and keeps what was', async () => {
  const { errors } = await run('{ broken refused }');
  expect(JSON.stringify(errors)).not.toMatch(/hunter2/);
  expect(errors?.map(({ extensions }) => extensions?.code).sort()).toEqual(['FORBIDDEN', 'SUBGRAPH_ERROR']);
});

test('says that one may come again when it has no database for the moment', async () => {
  const { data, errors } = await run('{ away thing(n: 1) { id } }');
  expect(data).toEqual({ away: null, thing: { id: '1' } });
  expect(errors).toMatchObject([
    { path: ['away'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, retryAfterMs: 1_000 } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('ECONNREFUSED');
});

test('carries extensions that a resolver set', async () => {
  expect((await run('{ marked }')).extensions).toEqual({ mark: 1 });
});

test('says how long an answer may be kept, unless it has errors or no hint', async () => {
  const kept = { cacheControl: { maxAge: 60, scope: 'PUBLIC' } };
  expect((await run('{ kept { id } }')).extensions).toEqual(kept);
  expect((await run('{ kept { id } }')).extensions).toEqual(kept);
  expect((await run('{ kept { id } thing(n: 1) { id } }')).extensions).toBeUndefined();
  expect(await run('{ kept { id } refused }')).not.toHaveProperty('extensions');
  const two = 'query A { thing(n: 1) { id } } query B { kept { id } }';
  expect((await execute({ query: two, operationName: 'A' }, testCaller())).extensions).toBeUndefined();
  expect((await execute({ query: two, operationName: 'B' }, testCaller())).extensions).toEqual(kept);
});

test('says so over HTTP too', async () => {
  const server = createSubgraphServer(subgraph, { execute, secret });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const client = createGraphClient({ urls: [`http://127.0.0.1:${port}/graphql`], secret });
  const { extensions } = await client.execute({ query: '{ kept { id } }' }, testCaller());
  expect(extensions).toEqual({ cacheControl: { maxAge: 60, scope: 'PUBLIC' } });
  await client.close();
  await server.close();
});

test('says what is wrong with an operation or its variables', async () => {
  expect((await run('{ nope }')).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const { errors } = await run('query ($n: Int!) { thing(n: $n) { id } }', { n: 'x' });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('a value that a scalar does not take is the client’s mistake, in a variable and in the text', async () => {
  const codes = async (query: string, variables?: Record<string, unknown>) =>
    (await run(query, variables)).errors?.map(({ extensions }) => extensions?.code);
  expect(await codes('query ($at: DateTime!) { since(at: $at) { id } }', { at: 'never' })).toEqual(['BAD_USER_INPUT']);
  expect(await codes('{ since(at: "never") { id } }')).toEqual(['BAD_USER_INPUT']);
  expect(await codes('{ since(at: "never") { nope } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
