import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeHttpSubgraphs as compose } from '../testing/http-subgraph.ts';
import { type PeopleAndLetters, peopleSdl, servePeopleAndLetters } from '../testing/people-and-letters.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

let served: PeopleAndLetters;
let people: PeopleAndLetters['people'];
let letters: PeopleAndLetters['letters'];
let folder: PeopleAndLetters['folder'];
let file: PeopleAndLetters['file'];
let log: PeopleAndLetters['log'];
let logged: PeopleAndLetters['logged'];
let address: PeopleAndLetters['address'];
let start: PeopleAndLetters['start'];
let ask: PeopleAndLetters['ask'];
beforeAll(async () => {
  served = await servePeopleAndLetters();
  ({ people, letters, folder, file, log, logged, address, start, ask } = served);
});
beforeEach(() => served.reset());
afterAll(() => served.stop());

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
