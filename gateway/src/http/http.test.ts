import { errorCodes } from '@prism/platform/errors';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const url = '/web/graphql';
const json = { 'content-type': 'application/json' };
const preflight = { 'apollo-require-preflight': '1' };
const post = (payload: unknown, headers: Record<string, string> = json): InjectOptions => ({
  method: 'POST',
  url,
  headers,
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const get = (search: string, headers: Record<string, string> = preflight): InjectOptions => ({
  url: `${url}?${search}`,
  headers,
});

/** Status and code of a refusal, which has to be JSON with a code of the catalogue. */
async function refusalOf(request: InjectOptions): Promise<[number, string]> {
  const response = await gateway.app.inject(request);
  expect(response.headers['content-type']).toMatch(/^application\/json/);
  expect(response.headers['cache-control']).toMatch(/no-store|private/);
  const { errors, data } = response.json();
  expect(data ?? null).toBeNull();
  expect(errors[0].message).toEqual(expect.any(String));
  expect(Object.keys(errorCodes)).toContain(errors[0].extensions.code);
  return [response.statusCode, errors[0].extensions.code];
}

describe('a mistake of the client is refused', () => {
  const mistakes: [string, InjectOptions, number, string][] = [
    ['malformed JSON', post('{"query": "{ whoami }"'), 400, 'BAD_REQUEST'],
    ['an empty body', post(''), 400, 'BAD_REQUEST'],
    ['no body and no type', { method: 'POST', url, headers: preflight }, 400, 'BAD_REQUEST'],
    ['no body, no type and no header', { method: 'POST', url }, 403, 'CSRF_BLOCKED'],
    ['a body that would poison objects', post('{"query":"{ whoami }","__proto__":{"a":1}}'), 400, 'BAD_REQUEST'],
    ['an oversized body', post({ query: `{ whoami } # ${'x'.repeat(100_000)}` }), 413, 'BAD_REQUEST'],
    ['plain text', post('{"query":"{ whoami }"}', { ...preflight, 'content-type': 'text/plain' }), 415, 'BAD_REQUEST'],
    [
      'a form',
      post('query={whoami}', { ...preflight, 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'BAD_REQUEST',
    ],
    ['an unreadable type', post('{}', { ...preflight, 'content-type': '///' }), 415, 'BAD_REQUEST'],
    ['several operations at once', post([{ query: '{ whoami }' }, { query: '{ whoami }' }]), 400, 'BATCHING_DISABLED'],
    ['an empty list', post([]), 400, 'BATCHING_DISABLED'],
    ['a body that is text', post('"{ whoami }"'), 400, 'BAD_REQUEST'],
    ['a body that is null', post('null'), 400, 'BAD_REQUEST'],
    ['a body without a query', post({}), 400, 'BAD_REQUEST'],
    ['a query that is a number', post({ query: 7 }), 400, 'BAD_REQUEST'],
    ['an empty query', post({ query: '' }), 400, 'BAD_REQUEST'],
    ['variables in text', post({ query: '{ whoami }', variables: '{}' }), 400, 'BAD_REQUEST'],
    ['variables in a list', post({ query: '{ whoami }', variables: [] }), 400, 'BAD_REQUEST'],
    ['a name that is a number', post({ query: '{ whoami }', operationName: 7 }), 400, 'BAD_REQUEST'],
    [
      'a name that is not there',
      post({ query: 'query A { whoami }', operationName: 'B' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations and no name',
      post({ query: 'query A { whoami } query B { whoami }' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['fragments alone', post({ query: 'fragment A on Person { id }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', post({ query: '{ whoami' }), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', post({ query: '{ nope }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', post({ query: 'subscription { whoami }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', post({ query: 'query ($id: ID!) { person(id: $id) { id } }' }), 400, 'BAD_USER_INPUT'],
    [
      'a variable of another type',
      post({ query: 'query ($id: ID!) { person(id: $id) { id } }', variables: { id: {} } }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a persisted query that nobody knows',
      post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['too many tokens', post({ query: `{ ${'whoami '.repeat(2_001)} }` }), 400, 'MAX_TOKENS'],
    ['a mutation by GET', get('query=mutation{leave}'), 405, 'BAD_REQUEST'],
    ['GET without the header', get('query={whoami}', {}), 403, 'CSRF_BLOCKED'],
    ['GET without a query', get(''), 400, 'BAD_REQUEST'],
    ['GET with two queries', get('query={whoami}&query={whoami}'), 400, 'BAD_REQUEST'],
    ['GET with broken variables', get('query={whoami}&variables={'), 400, 'BAD_REQUEST'],
    ['GET for HTML', get('query={whoami}', { ...preflight, accept: 'text/html' }), 406, 'BAD_REQUEST'],
    ['an unknown path', { url: '/nowhere' }, 404, 'BAD_REQUEST'],
    ['another method', { method: 'PUT', url, payload: {} }, 405, 'BAD_REQUEST'],
    [
      'another method with a form',
      { ...post('a=b', { 'content-type': 'text/plain' }), method: 'DELETE' },
      405,
      'BAD_REQUEST',
    ],
    ['another method elsewhere', { method: 'PUT', url: '/nowhere', payload: {} }, 404, 'BAD_REQUEST'],
    [
      'text that is no UTF-8',
      { ...post(''), payload: Buffer.from('{"query":"{ whoami } #\xff"}', 'latin1') },
      400,
      'BAD_REQUEST',
    ],
    [
      'another charset',
      post({ query: '{ whoami }' }, { 'content-type': 'application/json; charset="utf-16"' }),
      415,
      'BAD_REQUEST',
    ],
    [
      'a body that is no gzip',
      post({ query: '{ whoami }' }, { ...json, 'content-encoding': 'gzip' }),
      400,
      'BAD_REQUEST',
    ],
    [
      'a constructor that would poison objects',
      post('{"query":"{ whoami }","constructor":{"prototype":{}}}'),
      400,
      'BAD_REQUEST',
    ],
    ['an expectation', post({ query: '{ whoami }' }, { ...json, expect: 'foo' }), 417, 'BAD_REQUEST'],
    ['GET without the header, on mobile', { url: '/mobile/graphql?query={whoami}' }, 403, 'CSRF_BLOCKED'],
    ['broken percent-encoding', { url: '/web/%zz' }, 400, 'BAD_REQUEST'],
    ['an address that is too long', { url: `/web/graphql?query=${'x'.repeat(9_000)}` }, 414, 'BAD_REQUEST'],
    ['a host that is none', { ...get('query={whoami}'), headers: { ...preflight, host: '[' } }, 400, 'BAD_REQUEST'],
    ['too many headers', get('query={whoami}', { ...preflight, ...manyHeaders(101) }), 431, 'BAD_REQUEST'],
    ['an unknown market', post({ query: '{ whoami }' }, { ...json, 'x-market': 'XX-XXX' }), 400, 'BAD_REQUEST'],
    [
      'an extra cookie of another site',
      post({ query: '{ whoami }' }, { ...json, cookie: 'prism-guest=x' }),
      403,
      'CSRF_BLOCKED',
    ],
  ];
  test.each(mistakes)('%s', async (_, request, status, code) => {
    expect(await refusalOf(request)).toEqual([status, code]);
  });
});

function manyHeaders(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-h-${n}`, 'x']));
}

test.each(['application/json; charset=UTF-8', 'application/json;charset="utf-8"', 'application/json; charset=utf8'])(
  'JSON that calls itself %s is read, and so are its letters',
  async (type) => {
    const request = post(
      { query: 'mutation { note(text: "Käse 🧀") }' },
      { 'content-type': type, 'content-encoding': 'identity' },
    );
    expect((await gateway.app.inject(request)).json().data.note).toContain('Käse 🧀');
  },
);

test('another method is told which ones there are', async () => {
  expect((await gateway.app.inject({ method: 'PATCH', url })).headers.allow).toBe('GET, POST');
});

test('a refusal does not repeat what the client sent', async () => {
  const query = 'query ($id: ID!) { person(id: $id) { id } }';
  const { body } = await gateway.app.inject(post({ query, variables: { id: { password: 'hunter2' } } }));
  expect(body).toContain('Variable \\"$id\\" got an invalid value; ID cannot represent value.');
  expect(body).not.toContain('hunter2');
});

test.each([100, 600, 9_000])('%d levels of nesting do not make it fail', async (depth) => {
  const query = `{ person(id: "1") { ${'boss { '.repeat(depth)} id ${'}'.repeat(depth)} } }`;
  const response = await gateway.app.inject(post({ query }));
  expect(response.statusCode).toBeLessThan(500);
});

describe('a request id', () => {
  const idFor = async (given: string) => {
    const response = await gateway.app.inject(post({ query: '{ nope }' }, { ...json, 'x-request-id': given }));
    const id = response.headers['x-request-id'];
    expect(response.json().errors[0].extensions.requestId).toBe(id);
    return id;
  };

  test('of the client is kept when it is harmless', async () => {
    expect(await idFor('trace-0123456789')).toBe('trace-0123456789');
  });

  test.each(['short', '"},{"level":60', 'a b c d e f g', '<script>x</script>', '../../etc/passwd'])(
    'such as %j is replaced',
    async (given) => {
      expect(await idFor(given)).toMatch(/^req_/);
    },
  );
});

describe('in production', () => {
  test('the schema is not told, by introspection or by errors', async () => {
    const production = await startTestGateway({ production: true });
    const inject = async (query: string) => (await production.app.inject(post({ query }))).json().errors[0];
    expect((await inject('{ __schema { types { name } } }')).extensions.code).toBe('INTROSPECTION_DISABLED');
    expect((await inject('{ __schema { types { name } } }')).message).not.toContain('Apollo');
    expect((await inject('{ whoam }')).message).toBe('The operation does not fit the schema.');
    const { headers } = await production.app.inject('/health/live');
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    await production.stop();
  });
});

describe('headers', () => {
  const lists = ['accept', 'accept-encoding', 'accept-language', 'content-type', 'content-encoding'];
  const limits = [...lists.map((name) => [name, 1_000] as const), ['cookie', 8_192] as const];
  test.each(limits)('%s may have %i bytes, and no more', async (name, limit) => {
    const statusWith = async (bytes: number) => {
      const response = await gateway.app.inject({ url: '/health/live', headers: { [name]: 'x'.repeat(bytes) } });
      return [response.statusCode, response.json().errors?.[0].extensions.code];
    };
    expect(await statusWith(limit)).toEqual([200, undefined]);
    expect(await statusWith(limit + 1)).toEqual([431, 'BAD_REQUEST']);
  });
});

describe('answers', () => {
  test('tell five mistakes of a request that was refused, and that there are more', async () => {
    const query = `{ ${Array.from({ length: 50 }, (_, n) => `nope${n}`).join(' ')} }`;
    const { errors } = (await gateway.app.inject(post({ query }))).json();
    expect(errors).toHaveLength(6);
    expect(errors[5].message).toMatch(/^Too many validation errors/);
  });
});

describe('pages of other origins', () => {
  const preflightOf = (path: string, origin: string) =>
    gateway.app.inject({
      method: 'OPTIONS',
      url: path,
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  test('may use the web when they are named, with cookies', async () => {
    const { statusCode, headers } = await preflightOf('/web/graphql', 'https://shop.test');
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('https://shop.test');
    expect(headers['access-control-allow-credentials']).toBe('true');
  });

  test.each([
    ['/web/graphql', 'https://evil.test'],
    ['/mobile/graphql', 'https://shop.test'],
  ])('may not use %s from %s', async (path, origin) => {
    const { headers } = await preflightOf(path, origin);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('that send no proper preflight are still answered', async () => {
    expect((await gateway.app.inject({ method: 'OPTIONS', url })).statusCode).toBeLessThan(500);
  });
});
