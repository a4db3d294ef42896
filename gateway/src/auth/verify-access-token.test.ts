import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Claims, createTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts';
import { createKeyDirectory, type KeyDirectory } from './key-directory.ts';
import { ownTokens } from './own-tokens.ts';
import { verifyAccessToken } from './verify-access-token.ts';

let issuer: TokenIssuer;
let keys: KeyDirectory;
let at = 0;

beforeEach(async () => {
  at = 0;
  issuer = await createTokenIssuer();
  keys = createKeyDirectory({ publicKeys: async () => issuer.publicKeys() }, () => at);
});

const rulesBy = (directory: KeyDirectory) => new Map([[issuer.issuer, ownTokens(issuer.issuer, 'mobile', directory)]]);
const verify = async (token: string) => (await verifyAccessToken(token, rulesBy(keys))).identity;
const nowSeconds = () => Math.floor(Date.now() / 1_000);
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const goodClaims = () => ({
  iss: issuer.issuer,
  aud: 'mobile',
  sub: 'usr_1',
  sid: 'ses_1',
  exp: nowSeconds() + 600,
});

describe('a good token', () => {
  test('tells who asks, by which session and with which scopes', async () => {
    expect(await verify(await issuer.sign({ scope: 'member  support' }))).toEqual({
      kind: 'user',
      subject: 'usr_1',
      sessionId: 'ses_1',
      scopes: ['member', 'support'],
    });
  });

  test('without a scope has none', async () => {
    expect(await verify(await issuer.sign({ scope: undefined }))).toMatchObject({ scopes: [] });
    expect(await verify(await issuer.sign({ scope: ['admin'] }))).toMatchObject({ scopes: [] });
  });

  test('is good for five seconds past its end, for clocks that differ', async () => {
    expect(await verify(await issuer.sign({ exp: nowSeconds() - 3 }))).toMatchObject({ subject: 'usr_1' });
  });

  test('signed with a new key is verified once the keys may be fetched anew', async () => {
    await verify(await issuer.sign());
    await issuer.rotate('key-2');
    await expect(verify(await issuer.sign())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    at = 10_000;
    expect(await verify(await issuer.sign())).toMatchObject({ subject: 'usr_1' });
  });
});

describe('refused as UNAUTHENTICATED is a token', () => {
  const claims: [string, Claims][] = [
    ['of another issuer', { iss: 'https://elsewhere.test' }],
    ['for another audience', { aud: 'admin' }],
    ['that has expired', { exp: nowSeconds() - 10 }],
    ['without an end', { exp: undefined }],
    ['that is not valid yet', { nbf: nowSeconds() + 60 }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['without a session', { sid: undefined }],
    ['with a session that is no text', { sid: { id: 'ses_1' } }],
    ['of more than eight kilobytes', { padding: 'x'.repeat(9_000) }],
  ];
  test.each(claims)('%s', async (_, claims) => {
    await expect(verify(await issuer.sign(claims))).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });

  test('without a key id', async () => {
    await expect(verify(await issuer.sign({}, { kid: undefined }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('with the key id of another key', async () => {
    const stranger = await createTokenIssuer(issuer.issuer);
    await expect(verify(await stranger.sign())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('that says it needs no signature', async () => {
    const token = `${base64url({ alg: 'none', kid: 'key-1' })}.${base64url(goodClaims())}.`;
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('that is signed with the public key as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(issuer.publicKeys().keys[0]));
    const token = await new SignJWT(goodClaims()).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('of an algorithm that is not on the list, by a key that is', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES384');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1' };
    keys = createKeyDirectory({ publicKeys: async () => ({ keys: [jwk] }) });
    const token = await new SignJWT(goodClaims()).setProtectedHeader({ alg: 'ES384', kid: 'key-1' }).sign(privateKey);
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('whose claims were exchanged', async () => {
    const [header, , signature] = (await issuer.sign()).split('.');
    const token = `${header}.${base64url({ ...goodClaims(), sub: 'usr_2' })}.${signature}`;
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test.each(['x', 'a.b.c', '..', `${base64url({ kid: 'key-1' })}.x.y`])('that is none: %s', async (token) => {
    await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('without any key the answer is AUTH_UNAVAILABLE, not "refused"', async () => {
  const cold = createKeyDirectory({ publicKeys: () => Promise.reject(new Error('away')) });
  const verified = verifyAccessToken(await issuer.sign(), rulesBy(cold));
  await expect(verified).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE' });
});
