import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

/** `undefined` leaves one out. */
export type Claims = Record<string, unknown>;

/** An issuer of access tokens for tests, with one ES256 key at a time. */
export interface TokenIssuer {
  issuer: string;
  publicKeys(): JSONWebKeySet;
  /** From now on tokens are signed with a key of this id, and only it is published. */
  rotate(kid: string): Promise<void>;
  /** A good token for `mobile`, but for what the claims and the header say otherwise. */
  sign(claims?: Claims, header?: { kid?: string | undefined }): Promise<string>;
}

export async function createTokenIssuer(issuer = 'https://issuer.test'): Promise<TokenIssuer> {
  let current = await createKey('key-1');
  return {
    issuer,
    publicKeys: () => ({ keys: [current.jwk] }),
    async rotate(kid) {
      current = await createKey(kid);
    },
    sign(claims = {}, header = {}) {
      const exp = Math.floor(Date.now() / 1_000) + 600;
      const payload = { iss: issuer, aud: 'mobile', sub: 'usr_1', sid: 'ses_1', scope: 'member', exp, ...claims };
      const kid = 'kid' in header ? header.kid : current.jwk.kid;
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(kid === undefined ? {} : { kid }) })
        .sign(current.privateKey);
    },
  };
}

async function createKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
