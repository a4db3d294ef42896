import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@prism/platform/log';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { composeHttpSubgraphs as compose, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])\n`;

const peopleSdl = `${link}
  type Query {
    person(id: ID!): Person
    people: [Person!]
    headers: [String!]
    failing: String
    secret: String @authenticated
  }
  type Mutation { rename(id: ID!, name: String!): Person }
  type Person @key(fields: "id") { id: ID! name: String boss: Person }
`;
const lettersSdl = `${link}
  type Person @key(fields: "id") { id: ID! letters: [String!] stamp: String! }
`;
const refusal = new GraphQLError('No such thing, at all.', {
  extensions: { code: 'NOT_FOUND', http: { status: 418 }, stacktrace: ['line'], hint: 'mine' },
});

const persons: Record<string, object> = {
  '1': { id: '1', name: 'Ada', boss: { id: '2', name: 'Bob' } },
  '2': { id: '2', name: 'Bob' },
};
let folder: string;
let file: string;
let people: HttpSubgraph;
let letters: HttpSubgraph;
let gateway: Gateway;
let address: string;
const logged: string[] = [];
const log = createLogger({ level: 'info', name: 'gateway' }, { write: (line) => logged.push(line) });

async function start(config: object) {
  const started = await createStandalone({ supergraph: file, config: readConfig(config), log });
  return { started, at: await started.app.listen({ port: 0, host: '127.0.0.1' }) };
}

beforeAll(async () => {
  people = await serveSubgraph('people', peopleSdl, {
    Person: { __resolveReference: ({ id }: { id: string }) => persons[id] },
    Query: {
      person: (_: unknown, { id }: { id: string }) => persons[id],
      people: () => Object.values(persons),
      headers: async (_: unknown, __: unknown, headers: IncomingHttpHeaders) =>
        sleep(
          50,
          Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        ),
      failing: () => {
        throw refusal;
      },
      secret: () => 'secret',
    },
    Mutation: { rename: async (_: unknown, { name }: { name: string }) => sleep(400, { id: '1', name }) },
  });
  letters = await serveSubgraph('letters', lettersSdl, {
    Person: {
      __resolveReference: (reference: object) => reference,
      letters: ({ id }: { id: string }) => {
        if (id === '2') throw new Error('Burnt.');
        return [`Dear ${id}`];
      },
      stamp: ({ id }: { id: string }) => (id === '2' ? null : 'blue'),
    },
  });
  folder = await mkdtemp(join(tmpdir(), 'prism-standalone-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, compose([people, letters]));
  const { started, at } = await start({ subgraphs: { maxAnswerBytes: 10_000 } });
  gateway = started;
  address = at;
});
beforeEach(() => {
  for (const subgraph of [people, letters]) Object.assign(subgraph, { asked: [], instead: undefined });
});
afterAll(async () => {
  await gateway.stop();
  for (const { close } of [people, letters]) close();
  await rm(folder, { recursive: true });
});

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  data?: any;
  errors?: GraphQLError[];
}

async function ask(query: string, { at = address, headers = {} }: { at?: string; headers?: object } = {}) {
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as Answer;
  const told = errors?.map(({ extensions: { requestId, ...extensions }, ...error }: GraphQLError) => {
    expect(requestId).toEqual(expect.any(String));
    return { ...error, extensions };
  });
  return { status: response.status, data, ...(told ? { errors: told } : {}) };
}

describe('it answers', () => {
  test('across subgraphs, at the addresses that the supergraph tells', async () => {
    expect(await ask('{ person(id: "1") { name letters boss { name } } }')).toEqual({
      status: 200,
      data: { person: { name: 'Ada', letters: ['Dear 1'], boss: { name: 'Bob' } } },
    });
    expect([people.asked.length, letters.asked.length]).toEqual([1, 1]);
  });

  test('by GET too, and tells of its health', async () => {
    const query = encodeURIComponent('{ person(id: "1") { name } }');
    const got = await fetch(`${address}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await got.json()).toEqual({ data: { person: { name: 'Ada' } } });
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(got.headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect((await fetch(`${address}/graphql`, { method: 'PUT' })).status).toBe(405);
  });

  test('introspection, unless it is switched off', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await ask(query)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const { started, at } = await start({ introspection: false });
    expect(await ask(query, { at })).toMatchObject({ errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }] });
    await started.stop();
  });
});

describe('headers', () => {
  const headers = { authorization: 'Bearer mine', cookie: 'a=b', 'x-tenant': 'blue', 'x-request-id': 'request-12345' };
  const own = ['accept', 'connection', 'content-length', 'content-type', 'host'];

  test('the authorization is forwarded, and nothing else', async () => {
    await ask('{ person(id: "1") { letters } }', { headers });
    for (const { asked } of [people, letters]) {
      expect(asked[0]?.authorization).toBe('Bearer mine');
      expect(Object.keys(asked[0] ?? {}).filter((name) => !own.includes(name))).toEqual(['authorization']);
    }
    await ask('{ headers }');
    expect(people.asked[1]).not.toHaveProperty('authorization');
  });

  test('what the configuration lists is', async () => {
    const { started, at } = await start({ headers: { forward: ['X-Tenant'] } });
    const { data } = await ask('{ headers }', { at, headers });
    await started.stop();
    expect(data.headers).toContain('x-tenant: blue');
    expect(data.headers.join()).not.toContain('authorization');
  });
});

describe('the same question at the same time', () => {
  const askAll = (at: string, people: readonly string[]) =>
    Promise.all(people.map((authorization) => ask('{ headers }', { at, headers: { authorization } })));

  test('is asked once, but for each authorization; or every time, as the configuration says', async () => {
    const same = ['Bearer a', 'Bearer a', 'Bearer b', 'Bearer a'];
    const answers = await askAll(address, same);
    for (const [at, { data }] of answers.entries()) expect(data.headers).toContain(`authorization: ${same[at]}`);
    expect(people.asked.length).toBeLessThan(4);
    const { started, at } = await start({ sharesQueries: false, sharesFetches: false });
    people.asked = [];
    await askAll(at, same);
    expect(people.asked).toHaveLength(4);
    await started.stop();
  });
});

describe('errors', () => {
  test('of a subgraph pass with message, path and code, and nothing else', async () => {
    expect(await ask('{ mine: failing person(id: "1") { boss { letters } } }')).toEqual({
      status: 200,
      data: { mine: null, person: { boss: { letters: null } } },
      errors: expect.arrayContaining([
        { message: refusal.message, path: ['mine'], extensions: { code: 'NOT_FOUND' } },
        { message: 'Burnt.', path: ['person', 'boss', 'letters'], extensions: { code: expect.any(String) } },
      ]),
    });
  });

  test('null bubbles to where the schema allows it', async () => {
    const { data, errors } = await ask('{ people { name stamp } }');
    expect(data).toEqual({ people: null });
    expect(errors).toHaveLength(1);
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['HTML', (response) => response.setHeader('content-type', 'text/html').end('<h1>Hi</h1>'), 'SUBGRAPH_ERROR'],
    ['half of it', (response) => sendJson(response, '{"data":'), 'SUBGRAPH_ERROR'],
    ['a list', (response) => sendJson(response, '[]'), 'SUBGRAPH_ERROR'],
    ['too much', (response) => sendJson(response, `{"data":{"a":"${'x'.repeat(20_000)}"}}`), 'SUBGRAPH_ERROR'],
    [
      'a failure',
      (response) => sendJson(Object.assign(response, { statusCode: 500 }), '{"data":{}}'),
      'SUBGRAPH_ERROR',
    ],
    ['no more', (response) => response.destroy(), 'SUBGRAPH_UNAVAILABLE'],
  ])('a subgraph that answers %s leaves null, and the rest is there', async (_, instead, code) => {
    letters.instead = instead;
    expect(await ask('{ person(id: "1") { name letters } }')).toEqual({
      status: 200,
      data: { person: { name: 'Ada', letters: null } },
      errors: [
        { message: expect.stringMatching(/^A part of the graph/), path: ['person', 'letters'], extensions: { code } },
      ],
    });
  });

  test('a refusal that is no success passes with its reason', async () => {
    const reason = '{"errors":[{"message":"Come back.","extensions":{"code":"CLOSED"}}]}';
    people.instead = (response) => sendJson(Object.assign(response, { statusCode: 503 }), reason);
    expect(await ask('{ person(id: "1") { name } }')).toMatchObject({
      status: 200,
      data: { person: null },
      errors: [{ message: 'Come back.', extensions: { code: 'CLOSED' } }],
    });
  });

  test('of a subgraph that is slow a timeout is told; a change has the time of its request', async () => {
    const { started, at } = await start({ timeouts: { subgraphMs: 300 } });
    letters.instead = () => {};
    const [question, change] = await Promise.all([
      ask('{ person(id: "1") { name letters } }', { at }),
      ask('mutation { rename(id: "1", name: "Eve") { name } }', { at }),
    ]);
    expect(question).toMatchObject({
      data: { person: { name: 'Ada', letters: null } },
      errors: [{ path: ['person', 'letters'], extensions: { code: 'SUBGRAPH_TIMEOUT' } }],
    });
    expect(change.data).toEqual({ rename: { name: 'Eve' } });
    await started.stop();
  });

  test('what asks for a signed-in person is not for the anonymous', async () => {
    expect(await ask('{ secret person(id: "1") { name } }')).toMatchObject({
      data: { secret: null, person: { name: 'Ada' } },
      errors: [{ path: ['secret'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
  });
});

describe('limits', () => {
  const bosses = (depth: number) => `${'boss { '.repeat(depth)} name ${'} '.repeat(depth)}`;

  test('of structure hold, of cost and of rate only where they are configured', async () => {
    expect(await ask(`{ person(id: "1") { ${bosses(12)} } }`)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'MAX_DEPTH' } }],
    });
    const large = `{ ${Array.from({ length: 9 }, (_, at) => `_${at}: __schema { queryType { name } }`).join(' ')} }`;
    expect((await ask(large)).status).toBe(200);
    const { started, at } = await start({ limits: { cost: true, requestsPerSecond: 2 } });
    expect(await ask(large, { at })).toMatchObject({
      errors: [{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' } }],
    });
    const flood = await Promise.all([1, 2, 3].map(() => ask('{ __typename }', { at })));
    expect(flood.map(({ status }) => status)).toContain(429);
    await started.stop();
  });
});

describe('a changed file', () => {
  const replace = async (sdl: string) => {
    await writeFile(`${file}.new`, sdl);
    await rename(`${file}.new`, file);
  };

  test('that is broken is told in the log, and the supergraph before stays', async () => {
    await replace('type Query {');
    await expect.poll(() => logged.join('')).toContain('the changed supergraph does not load');
    expect((await ask('{ person(id: "1") { letters } }')).status).toBe(200);
  });

  test('is swapped in under load, and no request fails', { timeout: 15_000 }, async () => {
    const isOver = new AbortController();
    const query = '{ person(id: "1") { name letters } }';
    const expected = { status: 200, data: { person: { name: 'Ada', letters: ['Dear 1'] } } };
    const answers: unknown[] = [];
    const askOn = async () => {
      while (!isOver.signal.aborted) answers.push(await ask(query));
    };
    const askers = [askOn(), askOn(), askOn(), askOn()];
    for (const field of ['added', 'again']) {
      await replace(compose([{ ...people, sdl: `${peopleSdl} extend type Person { ${field}: String }` }, letters]));
      const fields = () =>
        ask('{ __type(name: "Person") { fields { name } } }').then(({ data }) => JSON.stringify(data));
      await expect.poll(fields, { timeout: 5_000 }).toContain(field);
    }
    isOver.abort();
    await Promise.all(askers);
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(expected))).toEqual([]);
  });
});

test('a kind of operation that the supergraph has none of is refused, the second time too', async () => {
  const sdl = peopleSdl.replace(/type Mutation .*/, '');
  const supergraph = join(folder, 'no-mutations.graphql');
  await writeFile(supergraph, compose([{ ...people, sdl }]));
  const readOnly = await createStandalone({ supergraph, config: readConfig({}), log });
  const at = await readOnly.app.listen({ port: 0, host: '127.0.0.1' });
  const refused = { status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
  for (const _ of [1, 2]) expect(await ask('mutation { __typename }', { at })).toMatchObject(refused);
  await readOnly.stop();
});

test('a supergraph that cannot be read or does not load is a mistake of who starts it', async () => {
  const config = readConfig({});
  const missing = join(folder, 'missing.graphql');
  await expect(createStandalone({ supergraph: missing, config, log })).rejects.toThrow(/--supergraph .*ENOENT/);
  const bad = join(folder, 'bad.graphql');
  await writeFile(bad, 'type Query { a: Int }');
  await expect(createStandalone({ supergraph: bad, config, log })).rejects.toThrow(/bad\.graphql does not load: /);
});

function sendJson(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'application/json').end(text);
}
