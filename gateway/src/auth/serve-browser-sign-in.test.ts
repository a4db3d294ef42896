import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask-gateway.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import { signGuest } from './guest-token.ts';
import { readSignIn, writeSignIn } from './sign-in-cookie.ts';

const providerUrl = 'https://id.test/auth?state=s';
const away = new PrismError('AUTH_UNAVAILABLE', 'Away.', { cause: new Error('secret words') });

/** What the sign-in was asked, and what it does instead of succeeding. */
const world = {
  asked: [] as { given: unknown; caller: Caller }[],
  sessions: new Map<string, ReturnType<typeof activeSession>>(),
};
const newIdentity = { kind: 'user' as const, subject: 'usr_1', sessionId: 'ses_new', scopes: ['member'] };
const succeeding: BrowserSignIn = {
  begin: async () => ({ url: providerUrl, transaction: 'sealed', expiresAt: new Date(Date.now() + 600_000) }),
  finish: async () => ({
    kind: 'signed-in',
    change: { kind: 'signed-in', identity: newIdentity, sessionToken: 'new-token' },
  }),
  end: async ({ identity }) => {
    if (identity.kind === 'user') world.sessions.clear();
    return { endSessionUrl: identity.kind === 'user' ? 'https://id.test/end' : null };
  },
};
let does: Partial<BrowserSignIn> = {};
const remember = (given: unknown, caller: Caller) => world.asked.push({ given, caller: structuredClone(caller) });
const browserSignIn: BrowserSignIn = {
  async begin(order, caller) {
    remember(order, caller);
    return (does.begin ?? succeeding.begin)(order, caller);
  },
  async finish(given, caller) {
    remember(given, caller);
    return (does.finish ?? succeeding.finish)(given, caller);
  },
  async end(caller, returnTo) {
    remember(returnTo, caller);
    return (does.end ?? succeeding.end)(caller, returnTo);
  },
};
const identityProvider = {
  publicKeys: async () => ({ keys: [] }),
  findSession: async (by: { token: string } | { id: string }) =>
    world.sessions.get('id' in by ? by.id : by.token) ?? null,
  findSessions: async () => [],
  signInBackOffice: async () => null,
};
const gateway = await startTestGateway({ browserSignIn, identityProvider });
afterAll(() => gateway.stop());
beforeEach(() => {
  does = {};
  world.asked = [];
  world.sessions = new Map([
    ['good-token', activeSession('ses_web')],
    ['new-token', activeSession('ses_new')],
  ]);
});

const get = (url: string, more: { cookies?: Record<string, string>; headers?: Record<string, string> } = {}) =>
  gateway.app.inject({ method: 'GET', url, ...more });
const cookieOf = (response: Awaited<ReturnType<typeof get>>, name: string) =>
  response.cookies.find((cookie) => cookie.name === name);
const underWay = (returnTo = '/cart') => ({ 'prism-sign-in': writeSignIn({ returnTo, transaction: 'sealed' }) });
const ours = { 'apollo-require-preflight': '1' };
const codesOf = (response: Awaited<ReturnType<typeof get>>) =>
  response.json().errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code);

describe('a login', () => {
  test('goes to the provider, and leaves a cookie that no script reads and no other site sends', async () => {
    const response = await get('/auth/login?returnTo=/cart?x=1');
    expect([response.statusCode, response.headers.location]).toEqual([302, providerUrl]);
    expect(response.headers['cache-control']).toBe('no-store');
    const cookie = cookieOf(response, 'prism-sign-in');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.maxAge).toBeGreaterThan(590);
    expect(readSignIn(cookie?.value, 'http://localhost:4000')).toEqual({
      returnTo: '/cart?x=1',
      transaction: 'sealed',
    });
    expect(world.asked[0]?.given).toEqual({ redirectUri: 'http://localhost:4000/auth/callback', fresh: false });
  });

  test('may want a fresh proof', async () => {
    await get('/auth/login?fresh=true');
    expect(world.asked[0]?.given).toMatchObject({ fresh: true });
  });

  test.each(['//evil.test', 'https://evil.test', '/\\evil.test', '/a&returnTo=/b'])(
    'that would lead to %s begins nothing',
    async (returnTo) => {
      const response = await get(
        `/auth/login?returnTo=${returnTo.includes('&') ? returnTo : encodeURIComponent(returnTo)}`,
      );
      expect([response.statusCode, codesOf(response)]).toEqual([400, ['BAD_USER_INPUT']]);
      expect(world.asked).toEqual([]);
    },
  );

  test('without a provider is 404 in JSON', async () => {
    does.begin = async () => null;
    const response = await get('/auth/login');
    expect([response.statusCode, codesOf(response)]).toEqual([404, ['BAD_REQUEST']]);
  });

  test.each([
    ['away', away],
    ['broken', new Error('secret words')],
    ['slow', new PrismError('SUBGRAPH_TIMEOUT', 'Slow.')],
  ])('while the provider is %s goes back with word of it, and not of why', async (_, error) => {
    does.begin = () => Promise.reject(error);
    const response = await get('/auth/login?returnTo=/cart?x=1');
    expect([response.statusCode, response.headers.location]).toEqual([
      302,
      '/cart?x=1&signInError=SIGN_IN_UNAVAILABLE',
    ]);
    expect(cookieOf(response, 'prism-sign-in')).toBeUndefined();
    expect(response.payload + JSON.stringify(response.headers)).not.toContain('secret');
  });
});

describe('a way back from the provider', () => {
  test('ends with a session’s cookie, at the page that the browser came from', async () => {
    const response = await get('/auth/callback?code=c&state=s', { cookies: underWay('/cart?x=1') });
    expect([response.statusCode, response.headers.location]).toEqual([302, '/cart?x=1']);
    expect(cookieOf(response, 'prism-session')).toMatchObject({ value: 'new-token', httpOnly: true, sameSite: 'Lax' });
    expect(cookieOf(response, 'prism-sign-in')).toMatchObject({ value: '' });
    expect(world.asked[0]?.given).toEqual({
      callbackUrl: 'http://localhost:4000/auth/callback?code=c&state=s',
      transaction: 'sealed',
    });
    const { body } = await ask(gateway, { query: '{ whoami }', cookies: { 'prism-session': 'new-token' } });
    expect(body.data.whoami).toBe('user usr_1');
  });

  test('comes as the guest that the browser was, or as who was signed in there', async () => {
    const guest = signGuest('gst_01J9ZZZZZZZZZZZZZZZZZZZZZZ', 'a session secret of thirty-two characters');
    await get('/auth/callback?code=c', { cookies: { ...underWay(), 'prism-guest': guest } });
    await get('/auth/callback?code=c', { cookies: { ...underWay(), 'prism-session': 'good-token' } });
    expect(world.asked.map(({ caller }) => [caller.client.variant, caller.identity.subject])).toEqual([
      ['web', 'gst_01J9ZZZZZZZZZZZZZZZZZZZZZZ'],
      ['web', 'usr_1'],
    ]);
  });

  test('that is refused leads back with the code, and no session', async () => {
    does.finish = async () => ({ kind: 'refused', code: 'SIGN_IN_REFUSED' });
    const response = await get('/auth/callback?error=x&error_description=secret', { cookies: underWay() });
    expect([response.statusCode, response.headers.location]).toEqual([302, '/cart?signInError=SIGN_IN_REFUSED']);
    expect(cookieOf(response, 'prism-session')).toBeUndefined();
    expect(cookieOf(response, 'prism-sign-in')).toMatchObject({ value: '' });
  });

  test.each([
    ['no cookie', {}],
    ['a cookie that says nothing', { 'prism-sign-in': 'x' }],
    ['a cookie that somebody planted', { 'prism-sign-in': `${Buffer.from('//evil.test').toString('base64url')}.t` }],
  ])('with %s asks nobody, and leads home', async (_, cookies) => {
    const response = await get('/auth/callback?code=c&state=s', { cookies });
    expect([response.statusCode, response.headers.location]).toEqual([302, '/?signInError=SIGN_IN_EXPIRED']);
    expect(world.asked).toEqual([]);
  });

  test('while nobody can tell leads back with word of it, and the browser stays who it was', async () => {
    does.finish = () => Promise.reject(away);
    const response = await get('/auth/callback?code=c', { cookies: { ...underWay(), 'prism-session': 'good-token' } });
    expect(response.headers.location).toBe('/cart?signInError=SIGN_IN_UNAVAILABLE');
    expect(cookieOf(response, 'prism-session')).toBeUndefined();
  });

  test('counts as a sign-in of its address', async () => {
    const strict = await startTestGateway({ browserSignIn, rateLimitScale: 0.1 });
    const back = () => strict.app.inject({ url: '/auth/callback?code=c', cookies: underWay() });
    const statuses = [(await back()).statusCode, (await back()).statusCode, (await back()).statusCode];
    await strict.stop();
    expect(statuses).toEqual([302, 302, 429]);
  });
});

describe('a session that is checked', () => {
  const check = (cookies = {}, headers: Record<string, string> = ours) => get('/auth/session', { cookies, headers });

  test('tells who is signed in until when, and nothing secret', async () => {
    const response = await check({ 'prism-session': 'good-token' });
    expect(response.json()).toEqual({ signedIn: true, subject: 'usr_1', expiresAt: new Date(8.64e15).toISOString() });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.payload).not.toContain('token');
  });

  test.each([{}, { 'prism-session': 'gone' }])('is nobody’s with %j', async (cookies) => {
    expect((await check(cookies)).json()).toEqual({ signedIn: false });
  });

  test('is told to no foreign page, and to none that does not ask first', async () => {
    const cookies = { 'prism-session': 'good-token' };
    for (const headers of [{}, { ...ours, origin: 'https://evil.test' }]) {
      const response = await check(cookies, headers);
      expect([response.statusCode, codesOf(response)]).toEqual([403, ['CSRF_BLOCKED']]);
    }
    const response = await check(cookies, { ...ours, origin: 'https://shop.test' });
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': 'https://shop.test',
      'access-control-allow-credentials': 'true',
    });
  });
});

describe('a logout', () => {
  const logout = (cookies: Record<string, string>, headers: Record<string, string> = ours) =>
    gateway.app.inject({ method: 'POST', url: '/auth/logout', cookies, headers });

  test('ends the session, takes the cookie, and tells where the provider’s ends', async () => {
    const response = await logout({ 'prism-session': 'good-token' });
    expect(response.json()).toEqual({ signedOut: true, endSessionUrl: 'https://id.test/end' });
    expect(cookieOf(response, 'prism-session')).toMatchObject({ value: '' });
    expect(world.asked[0]).toMatchObject({
      given: 'http://localhost:4000/',
      caller: { identity: { sessionId: 'ses_web' } },
    });
    const { body } = await ask(gateway, { query: '{ whoami }', cookies: { 'prism-session': 'good-token' } });
    expect(body.data.whoami).toMatch(/^guest/);
  });

  test('of a guest changes nothing', async () => {
    expect((await logout({})).json()).toEqual({ signedOut: true, endSessionUrl: null });
  });

  test('is not made by a foreign page', async () => {
    for (const headers of [{}, { ...ours, origin: 'https://evil.test' }]) {
      const response = await logout({ 'prism-session': 'good-token' }, headers);
      expect([response.statusCode, codesOf(response)]).toEqual([403, ['CSRF_BLOCKED']]);
    }
    expect(world.asked).toEqual([]);
  });

  test('that cannot be carried out does not pretend', async () => {
    does.end = () => Promise.reject(away);
    const response = await logout({ 'prism-session': 'new-token' });
    expect([response.statusCode, codesOf(response)]).toEqual([503, ['AUTH_UNAVAILABLE']]);
    expect(cookieOf(response, 'prism-session')).toBeUndefined();
  });
});

describe('in production', () => {
  test('the cookie is bound to HTTPS and this host', async () => {
    const strict = await startTestGateway({ browserSignIn, production: true, publicUrl: 'https://shop.example' });
    const response = await strict.app.inject('/auth/login');
    await strict.stop();
    expect(cookieOf(response, '__Host-prism-sign-in')).toMatchObject({ secure: true, path: '/' });
  });
});

test.each(['GET /auth/login', 'GET /auth/callback', 'GET /auth/session', 'POST /auth/logout'])(
  'a gateway without sign-in has no %s',
  async (route) => {
    const plain = await startTestGateway();
    const [method, url] = route.split(' ') as ['GET' | 'POST', string];
    const response = await plain.app.inject({ method, url });
    await plain.stop();
    expect([response.statusCode, codesOf(response)]).toEqual([404, ['BAD_REQUEST']]);
  },
);
