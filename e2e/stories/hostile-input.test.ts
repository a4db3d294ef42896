import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codesOf, type GraphAnswer, type Json, readAnswer } from '../clients/graph-answer.ts';
import { createRandom, noise } from '../clients/noise.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

/** The codes that clients may meet: `docs` and the clients' code rely on this list. */
const catalogue = new Set(
  `GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED BAD_USER_INPUT BAD_REQUEST OPERATION_RESOLUTION_FAILURE
  PERSISTED_QUERY_NOT_FOUND PERSISTED_QUERY_REQUIRED CSRF_BLOCKED INTROSPECTION_DISABLED MAX_TOKENS MAX_DEPTH MAX_ALIASES
  MAX_ROOT_FIELDS MAX_DIRECTIVES QUERY_TOO_COMPLEX COST_ESTIMATED_TOO_EXPENSIVE BATCHING_DISABLED UNAUTHENTICATED FORBIDDEN
  UNAUTHORIZED_FIELD_OR_TYPE RATE_LIMITED CLIENT_UPGRADE_REQUIRED SUBGRAPH_UNAVAILABLE SUBGRAPH_ERROR SUBGRAPH_TIMEOUT
  GATEWAY_TIMEOUT OVERLOADED AUTH_UNAVAILABLE`.split(/\s+/),
);
const json = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
const page = 'query Page($slug: String!) { productPage(slug: $slug) { product { name } } }';
const product = 'query ($id: ID!) { product(id: $id) { name } }';
const doors = ['web', 'mobile', 'admin'] as const;

story('bad input', (shop) => {
  const send = async (path: string, options: RequestInit): Promise<GraphAnswer> => {
    const answer = await shop.fetch(path, options);
    expect(answer.headers.get('content-type')).toContain('application/json');
    return readAnswer(answer);
  };
  const post = (body: string | Buffer, headers: Record<string, string> = json, door = 'web') =>
    send(`/${door}/graphql`, { method: 'POST', headers, body });
  const ask = (query: string, variables?: Json, more: object = {}) =>
    post(JSON.stringify({ query, variables, ...more }));

  test.each<[string, [string, Json?, object?], number, string]>([
    ['a syntax error', ['{ productPage('], 400, 'GRAPHQL_PARSE_FAILED'],
    ['nothing to do', ['   '], 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', ['{ secrets }'], 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown argument', ['{ productPage(slug: "a", id: 1) { jsonLd } }'], 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an inner field of the federation', ['{ _service { sdl } }'], 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a literal of the wrong type', ['{ productPage(slug: 5) { jsonLd } }'], 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an enum that is none',
      ['query ($id: ID!) { product(id: $id) { reviews(sort: WORST) { totalCount } } }', { id: 'x' }],
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a variable of the wrong type', [page, { slug: 5 }], 400, 'BAD_USER_INPUT'],
    ['a variable that is an object', [page, { slug: { $ne: null } }], 400, 'BAD_USER_INPUT'],
    ['a missing variable', [page], 400, 'BAD_USER_INPUT'],
    ['a null where there must be a value', [page, { slug: null }], 400, 'BAD_USER_INPUT'],
    [
      'an integer beyond 32 bits',
      ['query ($id: ID!, $n: Int!) { product(id: $id) { reviews(first: $n) { totalCount } } }', { id: 'x', n: 1e12 }],
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown field in an input',
      [
        'mutation ($input: WebSignInInput!) { signIn(input: $input) { signedIn } }',
        { input: { email: 'a', password: 'b', isAdmin: true } },
      ],
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an operation that is not there',
      [page, { slug: 'a' }, { operationName: 'Other' }],
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations and no choice',
      ['query A { __typename } query B { __typename }'],
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['variables that are no object', [page, 'slug'], 400, 'BAD_REQUEST'],
    ['a query that is no text', [{} as never], 400, 'BAD_REQUEST'],
  ])('%s is answered with a code', async (_, [query, variables, more], status, code) => {
    const answer = await ask(query, variables, more);
    expect([answer.status, codesOf(answer)[0]]).toEqual([status, code]);
  });

  test.each<[string, string, number, string]>([
    ['malformed JSON', '{"query": "{ __typename }"', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['a number', '7', 400, 'BAD_REQUEST'],
    ['text', '"query"', 400, 'BAD_REQUEST'],
    ['an empty object', '{}', 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400, 'BATCHING_DISABLED'],
    [
      'a body that is too large',
      JSON.stringify({ query: '{ __typename }', variables: { pad: 'x'.repeat(150_000) } }),
      413,
      'BAD_REQUEST',
    ],
  ])('%s as a body is answered with a code, at every door', async (_, body, status, code) => {
    for (const door of doors) {
      const answer = await post(body, json, door);
      expect([door, answer.status, codesOf(answer)[0]]).toEqual([door, status, code]);
    }
  });

  test.each<[string, Record<string, string>, number, string]>([
    ['text/plain', { 'content-type': 'text/plain', 'apollo-require-preflight': 'true' }, 415, 'BAD_REQUEST'],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded', 'apollo-require-preflight': 'true' },
      415,
      'BAD_REQUEST',
    ],
    ['a foreign form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'BAD_REQUEST'],
    ['another charset', { ...json, 'content-type': 'application/json; charset=utf-16' }, 415, 'BAD_REQUEST'],
    ['a market that is none', { ...json, 'x-market': 'MOON-XXX' }, 400, 'BAD_REQUEST'],
  ])('%s is refused', async (_, headers, status, code) => {
    const answer = await post('{"query":"{ __typename }"}', headers);
    expect([answer.status, codesOf(answer)[0]]).toEqual([status, code]);
  });

  test('a small body that grows without end is not let grow', async () => {
    const bomb = gzipSync(JSON.stringify({ query: '{ __typename }', variables: { pad: 'x'.repeat(5_000_000) } }));
    const answer = await post(bomb, { ...json, 'content-encoding': 'gzip' });
    expect([400, 413, 415]).toContain(answer.status);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  test('a GET reads and does not write, and needs the header that foreign pages cannot send', async () => {
    const path = (query: string) => `/web/graphql?query=${encodeURIComponent(query)}`;
    const read = await send(path('{ __typename }'), { headers: json });
    expect(read.data).toEqual({ __typename: 'Query' });
    const write = await send(path('mutation { signOut { signedOut } }'), { headers: json });
    expect(write.status).toBe(405);
    expect(codesOf(write)).toEqual(['BAD_REQUEST']);
    const foreign = await send(path('{ __typename }'), {});
    expect([foreign.status, codesOf(foreign)]).toEqual([403, ['CSRF_BLOCKED']]);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is for nothing here', async (method) => {
    const answer = await send('/web/graphql', { method, headers: json, body: '{}' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(catalogue).toContain(codesOf(answer)[0]);
  });

  test.each([
    ['an unknown address', '/no/such/place', 404],
    ['an address that cannot be read', '/%zz', 400],
    ['an address of nine kilobytes', `/web/graphql?query=${'a'.repeat(9_000)}`, 414],
  ])('%s is answered in JSON', async (_, path, status) => {
    const answer = await send(path, { headers: json });
    expect([answer.status, codesOf(answer)[0]]).toEqual([status, 'BAD_REQUEST']);
  });

  test('headers beyond sixteen kilobytes are refused', async () => {
    const answer = await post('{"query":"{ __typename }"}', { ...json, 'x-pad': 'x'.repeat(20_000) });
    expect(answer.status).toBe(431);
  });

  test.each([
    ['of another kind', 'cus_01D00000000000000000000000'],
    ['with an attempt at SQL', "prd_' OR 1=1 --"],
    ['with a NUL in it', 'prd_01D0000000000\u0000'],
    ['with half a character', 'prd_\ud800'],
    ['of nothing', ''],
    ['of ten thousand letters', 'p'.repeat(10_000)],
    ['in lower case', 'prd_01d00000000004d1mss8g9g1kp'],
  ])('an id %s finds nothing, and is no error', async (_, id) => {
    expect(await ask(product, { id })).toMatchObject({ status: 200, data: { product: null }, errors: undefined });
  });

  test.each([
    ['with a NUL in it', 'a\u0000b'],
    ['with half a character', '\ud800'],
    ['of ten thousand letters', 'x'.repeat(10_000)],
  ])('a slug %s finds nothing, and is no error', async (_, slug) => {
    expect(await ask(page, { slug })).toMatchObject({
      status: 200,
      data: { productPage: { product: null } },
      errors: undefined,
    });
  });

  test.each([
    ['none', 0],
    ['less than none', -1],
    ['more than there can be', 1_000_000],
  ])('%s on a page is refused or capped, never obeyed', async (_, first) => {
    const admin = await shop.adminOf(demoPeople.support);
    for (const [client, query] of [
      [admin, 'query ($first: Int!) { list: customers(first: $first) { nodes { id } } }'],
      [admin, 'query ($first: Int!) { list: reviewModerationQueue(first: $first) { nodes { id } } }'],
    ] as const) {
      const answer = await client.ask(query, { first });
      expect(answer.status).toBeLessThan(500);
      const refusals = ['BAD_USER_INPUT', 'COST_ESTIMATED_TOO_EXPENSIVE'];
      if (answer.errors) expect(refusals).toContain(codesOf(answer)[0]);
      else expect(answer.data.list.nodes.length).toBeLessThanOrEqual(100);
    }
  });

  test.each<[string, string, string]>([
    [
      'lists within lists',
      `{ product(id: "x") { ${'reviews(first: 100) { nodes { product { '.repeat(3)} id ${'} } } '.repeat(3)} } }`,
      'COST_ESTIMATED_TOO_EXPENSIVE',
    ],
    [
      'fragments that spread each other',
      `{ categoryTree { ...F0 } } ${Array.from(
        { length: 21 },
        (_, at) =>
          `fragment F${at} on Category { id ${Array.from({ length: 20 - at }, (_, next) => `...F${at + next + 1}`).join(' ')} }`,
      ).join(' ')}`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('%s are refused before anything is planned', async (_, query, code) => {
    const answer = await shop.web().ask(query);
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]]);
  });

  test('a cursor that was made up is bad input', async () => {
    const admin = await shop.adminOf(demoPeople.support);
    for (const list of ['customers', 'reviewModerationQueue']) {
      const answer = await admin.ask(`{ ${list}(after: "bm90IGEgY3Vyc29y") { nodes { id } } }`);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(answer.status).toBeLessThan(500);
    }
  });

  test.each<[string, string]>([
    ['braces without end', '{'.repeat(50_000)],
    ['brackets without end', `{ productPage(slug: ${'['.repeat(20_000)}`],
    ['a thousand aliases', `{ ${Array.from({ length: 1_000 }, (_, at) => `a${at}: __typename`).join(' ')} }`],
    ['a field within a field, sixty deep', `{ categoryTree { ${'parent { '.repeat(60)} id ${'} '.repeat(60)} } }`],
    ['a list within a list, thirteen deep', `{ categoryTree { ${'children { '.repeat(13)} id ${'} '.repeat(13)} } }`],
    ['fragments that go round', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['the same directive a hundred times', `{ __typename ${'@include(if: true) '.repeat(100)} }`],
  ])('%s is answered in time', async (_, query) => {
    const startedAt = performance.now();
    const answer = await ask(query);
    expect(performance.now() - startedAt).toBeLessThan(6_000);
    expect(answer.status).toBeLessThan(500);
    for (const code of codesOf(answer)) expect(catalogue).toContain(code);
  });

  test('junk nested deeply in variables changes nothing', async () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    const answer = await post(`{"query":"{ __typename }","variables":${deep}}`);
    expect(answer.status).toBeLessThan(500);
    const polluting = await post(
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":true},"constructor":{"prototype":1}}}',
    );
    expect(polluting.status).toBeLessThan(500);
    expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test('the back office’s door takes nothing but an address and a password', async () => {
    for (const body of [
      '',
      '[]',
      '{}',
      '{"email":1,"password":2}',
      '{"email":"a@b.c"}',
      `{"email":"${'x'.repeat(999)}","password":"y"}`,
    ]) {
      const answer = await send('/admin/session', { method: 'POST', headers: json, body });
      expect(answer.status).toBe(400);
      expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toContain(codesOf(answer)[0]);
    }
  });

  test('a refusal says no more than code, message, place and the request’s id', async () => {
    const { errors } = await ask('{ secrets }');
    for (const { extensions, ...error } of errors ?? []) {
      expect(Object.keys(extensions).sort()).toEqual(['code', 'requestId']);
      expect(Object.keys(error).every((key) => ['message', 'locations', 'path'].includes(key))).toBe(true);
    }
  });

  test('two hundred bodies of noise are each answered in JSON, and never as our mistake', async () => {
    const random = createRandom(20_240_601);
    for (let round = 0; round < 200; round++) {
      const answer = await post(noise(random), json, doors[round % 3]);
      expect(answer.status).toBeLessThan(500);
      if (answer.status !== 200) expect(catalogue).toContain(codesOf(answer)[0]);
    }
  });
});
