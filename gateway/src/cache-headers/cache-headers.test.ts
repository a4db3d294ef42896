import type { GraphExecutor } from '@prism/platform/graph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask, type Question } from '../testing/ask-gateway.ts';
import { keptTransports, keptVariants } from '../testing/kept-graph.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';

const start = (ratings?: GraphExecutor) =>
  startTestGateway({
    variants: keptVariants,
    transports: { ...keptTransports, ...(ratings ? { ratings } : {}) },
    markets: [
      { country: 'DE', currency: 'EUR' },
      { country: 'JP', currency: 'JPY' },
    ],
  });

let gateway: Gateway;
beforeAll(async () => {
  gateway = await start();
});
afterAll(() => gateway.stop());

const keeping = async (question: Question, by = gateway) => (await ask(by, question)).headers['cache-control'];
const auditor = async () => ({ authorization: `Bearer ${await issuer.sign({ sid: 'ses_audit', scope: 'auditor' })}` });

describe('an answer may be kept', () => {
  test.each([
    ['as long as its field says', '{ place }', 'public, max-age=300'],
    ['as long as its type says', '{ book(id: "1") { title } }', 'public, max-age=60'],
    ['for the shortest time of all subgraphs', '{ place book(id: "1") { title stars } }', 'public, max-age=10'],
    ['by one person, when a field is theirs', '{ mine { title } }', 'private, max-age=30'],
    ['by one person, wherever that field is', '{ place book(id: "1") { yours } }', 'private, max-age=10'],
    ['without what nobody had to be asked for', '{ book(id: "9") { title stars } }', 'public, max-age=60'],
    ['beside the names of types', '{ __typename place }', 'public, max-age=300'],
  ])('%s', async (_, query, expected) => {
    const { body, headers } = await ask(gateway, { query });
    expect(headers['cache-control']).toBe(expected);
    expect(body).toEqual({ data: expect.anything() });
  });

  test('by the person alone who was signed in, although others would get the same', async () => {
    const query = '{ book(id: "1") { stars } }';
    expect(await keeping({ query, cookies: { 'prism-session': 'good-token' } })).toBe('private, max-age=10');
    expect(await keeping({ query, variant: 'mobile', headers: await auditor() })).toBe('private, max-age=10');
  });

  test('by its owner, when not everybody may have it', async () => {
    const headers = await auditor();
    for (const query of ['{ report }', '{ place book(id: "1") { price } }'])
      expect(await keeping({ query, variant: 'mobile', headers })).toMatch(/^private, max-age=\d+$/);
  });

  test('each time alike, though its plan is made once', async () => {
    const query = 'query ($rated: Boolean!) { book(id: "1") { title stars @include(if: $rated) } place }';
    for (const _ of [1, 2]) {
      expect(await keeping({ query, variables: { rated: true } })).toBe('public, max-age=10');
      expect(await keeping({ query, variables: { rated: false } })).toBe('public, max-age=60');
    }
  });
});

describe('nobody may keep', () => {
  test.each([
    ['a field without a hint', '{ motto }'],
    ['a field without a hint beside others', '{ place motto }'],
    ['an entity without a hint', '{ book(id: "1") { reader { id } } }'],
    ['an answer with an error', '{ place broken }'],
    ['a mutation', 'mutation { add { id } }'],
    ['a change of who asks', '{ place leave }'],
    ['what lacks a field that others have', '{ place report }'],
    ['what may lack one, though it would have no place', '{ empty { price } place }'],
    ['what no subgraph was asked for', '{ __typename }'],
    ['the schema', '{ __schema { queryType { name } } }'],
    ['a refusal', '{ place nope }'],
    ['a syntax error', '{ place'],
  ])('%s', async (_, query) => {
    const { headers } = await ask(gateway, { query });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('etag');
  });

  test('an answer that sets or clears a cookie', async () => {
    const { headers, cookies } = await ask(gateway, { query: '{ place }', cookies: { 'prism-session': 'ended' } });
    expect(cookies).toHaveLength(1);
    expect(headers['cache-control']).toBe('no-store');
  });

  const partial: [string, GraphExecutor][] = [
    ['fails', () => Promise.reject(new Error('away'))],
    ['says nothing of it', async () => ({ data: { _entities: [{ stars: 1 }] } })],
    [
      'says something else',
      async () => ({ data: { _entities: [{ stars: 1 }] }, extensions: { cacheControl: 'public' } }),
    ],
    [
      'has errors and says it all the same',
      async () => ({
        data: { _entities: [{ stars: null }] },
        errors: [{ message: 'no', path: ['_entities', 0, 'stars'] }],
        extensions: { cacheControl: { maxAge: 60, scope: 'PUBLIC' } },
      }),
    ],
    ['has no data', async () => ({ data: null, extensions: { cacheControl: { maxAge: 60, scope: 'PUBLIC' } } })],
  ];
  test.each(partial)('what a subgraph gave to that %s', async (_, ratings) => {
    const half = await start(ratings);
    expect(await keeping({ query: '{ book(id: "1") { title stars } }' }, half)).toBe('no-store');
    expect(await keeping({ query: '{ book(id: "1") { title } }' }, half)).toBe('public, max-age=60');
    await half.stop();
  });
});

test('clients do not see what subgraphs say of it', async () => {
  const { body } = await ask(gateway, { query: '{ book(id: "1") { title stars } }' });
  expect(body).toEqual({ data: { book: { title: 'Optics', stars: 4 } } });
});

describe('a kept answer names what it depends on', () => {
  const varying = async (question: Question) => String((await ask(gateway, question)).headers.vary).split(', ');
  const client = ['apollographql-client-name', 'apollographql-client-version'];
  const everywhere = ['accept', 'accept-encoding', 'accept-language', 'x-market', ...client];

  test('for browsers cookies too, which hold market and language', async () => {
    for (const query of ['{ place }', '{ mine { id } }'])
      expect((await varying({ query })).sort()).toEqual([...everywhere, 'cookie', 'origin'].sort());
    const inJapan = await ask(gateway, { query: '{ place }', cookies: { 'prism-market': 'JP-JPY' } });
    expect(inJapan.body.data.place).toBe('JP en');
  });

  test('for all the program that asks and its version, which subgraphs are told', async () => {
    const asked = (version: string) =>
      ask(gateway, { variant: 'mobile', query: '{ release }', headers: { [client[1] as string]: version } });
    const [old, present] = [await asked('1.0.0'), await asked('2.0.0')];
    expect([old.body.data.release, present.body.data.release]).toEqual(['1.0.0', '2.0.0']);
    expect(old.headers['cache-control']).toBe('public, max-age=300');
    expect(String(old.headers.vary).split(', ')).toEqual(expect.arrayContaining(client));
  });

  test('for apps the token, and the guest where it is private', async () => {
    const variant = 'mobile';
    expect((await varying({ variant, query: '{ place }' })).sort()).toEqual([...everywhere, 'authorization'].sort());
    expect(await varying({ variant, query: '{ mine { id } }' })).toEqual(
      expect.arrayContaining([...everywhere, 'authorization', 'x-prism-guest']),
    );
  });
});

describe('a kept answer to GET', () => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    gateway.app.inject({
      url: `/web/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1', ...headers },
    });

  test('has a tag, by which it is not sent again', async () => {
    const first = await get('{ place }');
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const named of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = await get('{ place }', { 'if-none-match': named });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      expect(again.headers).toMatchObject({
        etag: tag,
        vary: first.headers.vary,
        'cache-control': 'public, max-age=300',
      });
      for (const name of ['content-type', 'content-encoding', 'content-length'])
        expect(again.headers).not.toHaveProperty(name);
    }
  });

  test('is sent again when it is another', async () => {
    const first = await get('{ place }');
    const headers = { 'if-none-match': String(first.headers.etag), 'accept-language': 'de' };
    const other = await get('{ place }', headers);
    expect([other.statusCode, other.json()]).toEqual([200, { data: { place: 'DE de' } }]);
  });

  test('has the same tag in every coding', async () => {
    const query = '{ text(length: 5000) }';
    const [plain, packed] = [await get(query), await get(query, { 'accept-encoding': 'br' })];
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'br']);
    expect(packed.headers.etag).toBe(plain.headers.etag);
    const again = await get(query, { 'accept-encoding': 'br', 'if-none-match': String(plain.headers.etag) });
    expect([again.statusCode, again.body, again.headers['content-encoding']]).toEqual([304, '', undefined]);
  });

  test('has none when it may not be kept, nor has an answer to POST', async () => {
    expect((await get('{ motto }', { 'if-none-match': '*' })).statusCode).toBe(200);
    expect((await get('{ motto }')).headers).not.toHaveProperty('etag');
    expect((await ask(gateway, { query: '{ place }' })).headers).not.toHaveProperty('etag');
  });
});
