import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const codesOf = (body: { errors?: { extensions: { code: string } }[] }) =>
  body.errors?.map(({ extensions }) => extensions.code);

describe('the back office', () => {
  const signIn = (payload: object | string, headers = {}) =>
    gateway.app.inject({ method: 'POST', url: '/admin/session', payload, headers });

  test('signs in with e-mail and password', async () => {
    const response = await signIn({ email: 'ada@example.com', password: 'right' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toEqual({
      accessToken: 'a.b.c',
      expiresAt: '2030-01-01T00:00:00.000Z',
      tokenType: 'Bearer',
    });
  });

  test('is refused with 401 when they do not fit', async () => {
    const response = await signIn({ email: 'ada@example.com', password: 'wrong' });
    expect([response.statusCode, codesOf(response.json())]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  test.each([{}, { email: 'a' }, { email: 1, password: {} }, { email: 'a', password: 'x'.repeat(200) }, []])(
    'is told what was expected for %j',
    async (payload) => {
      const response = await signIn(payload);
      expect([response.statusCode, codesOf(response.json())]).toEqual([400, ['BAD_USER_INPUT']]);
    },
  );

  test('cannot be signed in to by a plain form', async () => {
    const response = await signIn('{"email":"a","password":"right"}', { 'content-type': 'text/plain' });
    expect(response.statusCode).toBe(415);
  });

  test('answers 503 when nobody can check', async () => {
    const identityProvider = {
      publicKeys: () => Promise.reject(new Error('away')),
      findSession: () => Promise.reject(new Error('away')),
      findSessions: () => Promise.reject(new Error('away')),
      signInBackOffice: () => Promise.reject(new Error('away')),
    };
    const away = await startTestGateway({ identityProvider });
    const { app } = away;
    const payload = { email: 'a', password: 'b' };
    for (const response of [
      await app.inject({ method: 'POST', url: '/admin/session', payload }),
      await app.inject('/.well-known/jwks.json'),
    ]) {
      expect([response.statusCode, codesOf(response.json())]).toEqual([503, ['AUTH_UNAVAILABLE']]);
      expect(response.headers['retry-after']).toBe('1');
    }
    await away.stop();
  });
});

test('the public keys are published', async () => {
  const response = await gateway.app.inject('/.well-known/jwks.json');
  expect(response.json()).toEqual(issuer.publicKeys());
  expect(response.headers['cache-control']).toBe('public, max-age=300');
});
