import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { guestHeader } from './auth/authenticate.ts';
import type { Gateway } from './create-gateway.ts';
import { ask } from './testing/ask-gateway.ts';
import { issuer, startTestGateway, testTransports } from './testing/test-gateway.ts';

/** Fails after the others have answered: a null that comes last would overwrite what they said. */
const broken = {
  ...testTransports,
  letters: async () => {
    await setImmediate();
    throw new Error('connect ECONNREFUSED 10.0.0.7:5432 password=hunter2');
  },
};

let gateway: Gateway;
let withoutLetters: Gateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  withoutLetters = await startTestGateway({ transports: broken });
});
afterAll(async () => {
  await gateway.stop();
  await withoutLetters.stop();
});

const started: Gateway[] = [];
afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
});
const start = async (settings: Parameters<typeof startTestGateway>[0]) => {
  const each = await startTestGateway(settings);
  started.push(each);
  return each;
};

const codesOf = (body: { errors?: { extensions: { code: string } }[] }) =>
  body.errors?.map(({ extensions }) => extensions.code);
const bearer = async (claims = {}) => ({ authorization: `Bearer ${await issuer.sign(claims)}` });

describe('a query', () => {
  test('is answered from two subgraphs', async () => {
    const { status, body, headers } = await ask(gateway, {
      query: 'query Who($id: ID!) { person(id: $id) { name letters { text } signature } desk { drawer lamp } }',
      variables: { id: '1' },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        person: { name: 'Ada', letters: [{ text: 'Dear 1' }], signature: '~Ada~' },
        desk: { drawer: 'oak', lamp: 'brass' },
      },
    });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['x-request-id']).toMatch(/^req_/);
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('may come by GET', async () => {
    const url = `/web/graphql?query=${encodeURIComponent('{ whoami }')}`;
    const response = await gateway.app.inject({ url, headers: { 'apollo-require-preflight': '1' } });
    expect(response.json().data.whoami).toMatch(/^guest gst_/);
  });

  test('for what is not there is null without an error', async () => {
    expect((await ask(gateway, { query: '{ person(id: "9") { name letters { text } } }' })).body).toEqual({
      data: { person: null },
    });
  });

  test('is answered in the language of the client', async () => {
    const { body } = await ask(gateway, {
      query: 'mutation { note(text: "x") }',
      headers: { 'accept-language': 'de' },
    });
    expect(body.data.note).toMatch(/ de: x$/);
  });
});

describe('with a subgraph that fails', () => {
  test('the rest is answered, what is missing is null with a masked error at its place', async () => {
    const { status, body } = await ask(withoutLetters, { query: '{ person(id: "1") { name letters { text } } }' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { person: { name: 'Ada', letters: null } },
      errors: [
        {
          message: 'A part of the answer failed.',
          path: ['person', 'letters'],
          extensions: { code: 'SUBGRAPH_ERROR', requestId: expect.stringMatching(/^req_/) },
        },
      ],
    });
  });

  test('what another subgraph says of the same field stays', async () => {
    const { body } = await ask(withoutLetters, { query: '{ desk { drawer lamp } }' });
    expect(body.data).toEqual({ desk: { drawer: 'oak', lamp: null } });
    expect(codesOf(body)).toEqual(['SUBGRAPH_ERROR']);
  });

  test('what stays without it has no error', async () => {
    expect((await ask(withoutLetters, { query: '{ person(id: "1") { name } }' })).body.errors).toBeUndefined();
  });

  test('a field that requires one of the failed subgraph is null', async () => {
    const people = () => Promise.reject(new Error('away'));
    const half = await start({ transports: { ...testTransports, people } });
    const { body } = await ask(half, { query: '{ person(id: "1") { signature } whoami }' });
    expect(body.data).toBeNull();
    expect(JSON.stringify(body)).not.toContain('away');
  });
});

describe('a sign-in on the web', () => {
  const query = 'mutation { enter { name letters { text } } note(text: "hello") }';

  test('sets a cookie that scripts cannot read, and the rest of the operation runs as the new person', async () => {
    const { body, cookies } = await ask(gateway, { query });
    expect(body).toEqual({
      data: { enter: { name: 'Ada', letters: [{ text: 'Dear 1' }] }, note: 'user 1 en: hello' },
    });
    expect(cookies).toEqual([
      { name: 'prism-session', value: 'new-token', path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 },
    ]);
  });

  test('never shows its signed proof to the client', async () => {
    const { body } = await ask(gateway, { query });
    expect(body).not.toHaveProperty('extensions');
    expect(JSON.stringify(body)).not.toMatch(/identityChange|eyJ/);
  });

  test('with a forged proof is none', async () => {
    const { body, cookies } = await ask(gateway, {
      query: 'mutation { enter(forged: true) { name } note(text: "x") }',
    });
    expect(body.data).toMatchObject({ enter: null, note: expect.stringMatching(/^guest gst_/) });
    expect(codesOf(body)).toEqual(['SUBGRAPH_ERROR']);
    expect(cookies.map(({ name }) => name)).toEqual(['prism-guest']);
  });

  test('in production sets a cookie that is bound to this host and to HTTPS', async () => {
    const { cookies } = await ask(await start({ production: true }), { query });
    expect(cookies[0]).toMatchObject({ name: '__Host-prism-session', secure: true, path: '/' });
    expect(cookies[0]).not.toHaveProperty('domain');
  });

  test('is remembered by its cookie', async () => {
    const { body } = await ask(gateway, { query: '{ whoami }', cookies: { 'prism-session': 'new-token' } });
    expect(body.data.whoami).toBe('user 1');
  });
});

test('a sign-out clears the cookie, and the rest of the operation runs as a new guest', async () => {
  const query = 'mutation { leave note(text: "bye") }';
  const { body, cookies } = await ask(gateway, { query, cookies: { 'prism-session': 'good-token' } });
  expect(body.data).toEqual({ leave: true, note: expect.stringMatching(/^guest gst_.* bye$/) });
  const session = cookies.find(({ name }) => name === 'prism-session');
  expect(session).toMatchObject({ value: '', expires: new Date(0) });
});

describe('a client that goes by tokens', () => {
  const variant = 'mobile';

  test('is known by its token', async () => {
    expect((await ask(gateway, { variant, query: '{ whoami }', headers: await bearer() })).body.data.whoami).toBe(
      'user usr_1',
    );
  });

  test('with a bad token is refused with 401, and nothing is executed', async () => {
    const headers = await bearer({ aud: 'admin' });
    const { status, body, headers: answered } = await ask(gateway, { variant, query: '{ whoami }', headers });
    expect([status, codesOf(body)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(body).not.toHaveProperty('data');
    expect(answered['www-authenticate']).toBe('Bearer');
  });

  test('is never given a cookie, signing in or out', async () => {
    const query = 'mutation { enter { name } leave note(text: "x") }';
    const { body, cookies } = await ask(gateway, { variant, query });
    expect(body.data.note).toMatch(/^guest/);
    expect(cookies).toEqual([]);
  });

  test('goes on as the new person after a sign-in', async () => {
    const query = 'mutation { enter(browser: false) { name } note(text: "x") }';
    expect((await ask(gateway, { variant, query })).body.data.note).toBe('user 1 en: x');
  });
});

describe('a guest', () => {
  test('who only reads leaves no trace', async () => {
    const { cookies } = await ask(gateway, { query: '{ whoami }' });
    expect(cookies).toEqual([]);
  });

  test('who changes something is the same guest next time', async () => {
    const first = await ask(gateway, { query: 'mutation { note(text: "x") }' });
    const [cookie] = first.cookies;
    expect(cookie).toMatchObject({ name: 'prism-guest', httpOnly: true, maxAge: 180 * 24 * 3_600 });
    const again = await ask(gateway, { query: '{ whoami }', cookies: { 'prism-guest': cookie?.value ?? '' } });
    expect(first.body.data.note).toContain(again.body.data.whoami);
  });

  test('of an app carries the proof in a header', async () => {
    const first = await ask(gateway, { variant: 'mobile', query: 'mutation { note(text: "x") }' });
    const proof = String(first.headers[guestHeader]);
    const again = await ask(gateway, { variant: 'mobile', query: '{ whoami }', headers: { [guestHeader]: proof } });
    expect(first.body.data.note).toContain(again.body.data.whoami);
  });
});

describe('a protected field', () => {
  test('is null with an error for who may not, and the rest is answered', async () => {
    const { body } = await ask(gateway, { query: '{ whoami report }' });
    expect(body.data).toMatchObject({ whoami: expect.any(String), report: null });
    expect(body.errors).toMatchObject([{ path: ['report'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });

  test('is there for who may', async () => {
    const headers = await bearer({ sid: 'ses_audit', scope: 'auditor' });
    const { body } = await ask(gateway, { variant: 'mobile', query: '{ report }', headers });
    expect(body).toEqual({ data: { report: 'all is well' } });
  });

  test('refuses a mutation whole', async () => {
    const query = 'mutation { note(text: "x") rename(name: "y") { name } }';
    const { body, cookies } = await ask(gateway, { query });
    expect(body.data).toBeNull();
    expect(cookies).toEqual([]);
    expect(codesOf(body)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('health', () => {
  const check = async ({ app }: Gateway, path: string) => {
    const response = await app.inject(path);
    return { status: response.statusCode, body: response.json() };
  };

  test('is live as long as the process answers, and ready while all it stands on is there', async () => {
    const checks = { people: true, letters: true };
    const watched = await start({ readiness: async () => checks });
    expect(await check(watched, '/health/ready')).toEqual({ status: 200, body: { status: 'ready', checks } });
    checks.letters = false;
    expect(await check(watched, '/health/ready')).toMatchObject({ status: 503, body: { status: 'unready', checks } });
    expect(await check(watched, '/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  test('tells what wants a look, and is ready all the same', async () => {
    const watched = await start({ notices: async () => ({ deadLetters: { things: 2 } }) });
    expect(await check(watched, '/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', deadLetters: { things: 2 } },
    });
  });

  test('is not ready when nobody can tell', async () => {
    const watched = await start({ readiness: () => Promise.reject(new Error('hunter2')) });
    expect(await check(watched, '/health/ready')).toEqual({
      status: 503,
      body: { status: 'unready', checks: { readiness: false } },
    });
  });
});

test('a gateway whose supergraph does not load says so at the start', async () => {
  const variants = [
    {
      name: 'web',
      supergraphSdl: 'type Query { a: Int }',
      credential: { kind: 'cookie' as const },
      origins: [],
      sensitiveFields: [],
    },
  ];
  await expect(startTestGateway({ variants })).rejects.toThrow();
});
