import type { GraphResponse } from '@prism/platform/graph';
import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { testCaller } from '@prism/platform/testing';
import { describe, expect, test } from 'vitest';
import { signInBrowsers } from './sign-in-browsers.ts';

const secret = 'shared by all parts, 32 characters!';
const change: IdentityChange = {
  kind: 'signed-in',
  identity: { kind: 'user', subject: 'cus_1', sessionId: 'ses_1', scopes: ['customer'] },
  sessionToken: 'opaque',
};

/** Over an internal graph and a subgraph of the web that give these answers. */
function build({ internal, web = {} }: { internal?: unknown; web?: GraphResponse }) {
  return signInBrowsers({
    internalGraph: {
      async execute<T>(): Promise<T> {
        if (internal instanceof Error) throw internal;
        return internal as T;
      },
    },
    web: async () => web,
    subgraphSecret: secret,
  });
}
const given = { callbackUrl: 'https://shop.test/auth/callback?code=c', transaction: 't' };
const finishWith = (web: GraphResponse) => build({ web }).finish(given, testCaller());
const signed = async (by: string) => ({ [identityChangeExtension]: await signIdentityChange(change, by) });

describe('a browser', () => {
  test('begins what accounts begins, and nothing where there is no provider', async () => {
    const begun = { url: 'https://id.test', transaction: 't', expiresAt: '2030-01-01T00:00:00.000Z' };
    const order = { redirectUri: 'https://shop.test/auth/callback', fresh: false };
    const begin = (accountOutsideSignInBegin: unknown) =>
      build({ internal: { accountOutsideSignInBegin } }).begin(order, testCaller());
    expect(await begin(begun)).toEqual({ ...begun, expiresAt: new Date(begun.expiresAt) });
    expect(await begin(null)).toBeNull();
  });

  test('is signed in by a change that is signed', async () => {
    const answer = { data: { signInFromOutside: { signedIn: true, userErrors: [] } } };
    expect(await finishWith({ ...answer, extensions: await signed(secret) })).toEqual({ kind: 'signed-in', change });
    const forged = await signed('another secret of at least 32 characters');
    await expect(finishWith({ ...answer, extensions: forged })).rejects.toThrow();
  });

  test('hears the code of a refusal', async () => {
    const refused = { signInFromOutside: { signedIn: false, userErrors: [{ code: 'EMAIL_NOT_VERIFIED' }] } };
    expect(await finishWith({ data: refused })).toEqual({ kind: 'refused', code: 'EMAIL_NOT_VERIFIED' });
  });

  test.each([
    [{ errors: [{ message: 'secret', extensions: { code: 'SUBGRAPH_TIMEOUT' } }] }, 'SUBGRAPH_TIMEOUT'],
    [{ errors: [{ message: 'secret', extensions: { code: 'THEIRS' } }] }, 'AUTH_UNAVAILABLE'],
    [{}, 'AUTH_UNAVAILABLE'],
  ])('is told nothing when nobody can tell: %j', async (answer, code) => {
    const error = await finishWith(answer).catch((reason) => reason);
    expect([error.code, error.message]).toEqual([code, 'Sign-in is not possible right now.']);
  });

  test('is not signed out while accounts is away', async () => {
    const away = build({ internal: new Error('secret') }).end(testCaller(), 'https://shop.test/');
    await expect(away).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE', status: 503 });
  });
});
