import { newId } from '@prism/platform/ids';
import { beforeAll, describe, expect, test } from 'vitest';
import { activeSession, fakeSessions } from '../testing/fake-sessions.ts';
import { type FakeRequest, mobileVariant, testExchange } from '../testing/test-exchange.ts';
import { createTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts';
import { authenticate, guestHeader } from './authenticate.ts';
import { cookieNames } from './cookies.ts';
import { signGuest } from './guest-token.ts';
import { createKeyDirectory } from './key-directory.ts';
import { createTokenDoors } from './token-doors.ts';

const sessionSecret = 'a session secret of thirty-two characters';
const sessions = fakeSessions({ good: activeSession('ses_web'), ses_1: activeSession('ses_1') });
const guest = newId('gst');
let issuer: TokenIssuer;

beforeAll(async () => {
  issuer = await createTokenIssuer();
});

async function ask(request: FakeRequest) {
  const exchange = testExchange(request);
  const keys = createKeyDirectory({ publicKeys: async () => issuer.publicKeys() });
  const tokenDoors = createTokenDoors({ variants: [mobileVariant], issuer: issuer.issuer }, keys);
  await authenticate({ sessions, tokenDoors, cookies: cookieNames(false), settings: { sessionSecret } })(exchange);
  return exchange.context;
}

const askMobile = (headers: Record<string, string>, cookies = {}) => ask({ variant: mobileVariant, headers, cookies });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('on the web', () => {
  test('a session cookie tells who asks', async () => {
    const { caller, session } = await ask({ cookies: { 'prism-session': 'good' } });
    expect(caller.identity).toMatchObject({ kind: 'user', sessionId: 'ses_web' });
    expect(session).toEqual({ token: 'good' });
  });

  test.each([
    ['that is over', 'gone'],
    ['that never was one', 'x'.repeat(201)],
  ])('a cookie of a session %s is cleared', async (_, token) => {
    const { caller, answer } = await ask({ cookies: { 'prism-session': token } });
    expect(caller.identity.kind).toBe('guest');
    expect(answer.cookies).toEqual({ 'prism-session': null });
  });

  test('a bearer token is not even looked at', async () => {
    const { caller } = await ask({ headers: bearer('rubbish') });
    expect(caller.identity.kind).toBe('guest');
  });

  test('a guest stays the same one by cookie', async () => {
    const { caller } = await ask({ cookies: { 'prism-guest': signGuest(guest, sessionSecret) } });
    expect(caller.identity).toEqual({ kind: 'guest', subject: guest });
  });

  test('two visitors without a cookie are two guests', async () => {
    const [one, other] = [await ask({}), await ask({})];
    expect(one.caller.identity.subject).not.toBe(other.caller.identity.subject);
  });

  test('a session that nobody can check is refused with 503', async () => {
    sessions.find = () => Promise.reject(Object.assign(new Error(), { code: 'AUTH_UNAVAILABLE' }));
    await expect(ask({ cookies: { 'prism-session': 'good' } })).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE' });
    sessions.find = fakeSessions({ good: activeSession('ses_web'), ses_1: activeSession('ses_1') }).find;
  });
});

describe('with tokens', () => {
  test('a good one tells who asks', async () => {
    const { caller, session } = await askMobile(bearer(await issuer.sign()));
    expect(caller.identity).toEqual(activeSession('ses_1').identity);
    expect(session).toEqual({ id: 'ses_1' });
  });

  test('a right that was taken away does not live on in one', async () => {
    const { caller } = await askMobile(bearer(await issuer.sign({ scope: 'member admin' })));
    expect(caller.identity).toMatchObject({ scopes: ['member'] });
  });

  test('one of a revoked session is refused', async () => {
    const token = await issuer.sign({ sid: 'ses_gone' });
    await expect(askMobile(bearer(token))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test("one that names another's session is refused", async () => {
    const token = await issuer.sign({ sub: 'usr_2' });
    await expect(askMobile(bearer(token))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Bearer a b', 'token'])(
    'a header "%s" is refused, never read as a guest',
    async (authorization) => {
      await expect(askMobile({ authorization })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  test('a session cookie is not even looked at', async () => {
    const { caller, answer } = await askMobile(
      {},
      { 'prism-session': 'good', 'prism-guest': signGuest(guest, sessionSecret) },
    );
    expect(caller.identity.kind).toBe('guest');
    expect(caller.identity.subject).not.toBe(guest);
    expect(answer.cookies).toEqual({});
  });

  test('a guest stays the same one by header', async () => {
    const { caller } = await askMobile({ [guestHeader]: signGuest(guest, sessionSecret) });
    expect(caller.identity).toEqual({ kind: 'guest', subject: guest });
  });

  test('a guest header that we did not sign makes a new guest', async () => {
    const { caller } = await askMobile({ [guestHeader]: guest });
    expect(caller.identity.subject).not.toBe(guest);
  });
});
