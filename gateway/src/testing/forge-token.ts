import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { JWK } from 'jose';

// Tokens made by hand: libraries refuse to make the ones that a gateway must refuse to take.

export type Algorithm = 'ES256' | 'ES384' | 'RS256' | 'PS256' | 'EdDSA';

export interface TestKey {
  kid: string;
  alg: Algorithm;
  publicKey: KeyObject;
  privateKey: KeyObject;
  /** The public half, as an issuer publishes it. */
  jwk: JWK;
}

const pairOf = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RS256: (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }),
  PS256: (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }),
  EdDSA: () => generateKeyPairSync('ed25519'),
};

/** @param bits Of an RSA key. */
export function makeKey(alg: Algorithm, kid: string, bits = 2_048): TestKey {
  const { publicKey, privateKey } = pairOf[alg](bits);
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' } as JWK;
  return { kid, alg, publicKey, privateKey, jwk };
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token with this header and these claims, whatever they say, signed by the key as its algorithm wants it. */
export function signToken({ alg, privateKey }: TestKey, header: object, claims: object): string {
  const text = `${encode(header)}.${encode(claims)}`;
  const hash = { ES256: 'sha256', ES384: 'sha384', RS256: 'sha256', PS256: 'sha256', EdDSA: null }[alg];
  const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : {};
  const signature = sign(hash, Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363', ...padding });
  return `${text}.${signature.toString('base64url')}`;
}

/** Signed with a shared secret: the public key, which everybody has. */
export function signWithPublicKey({ publicKey }: TestKey, header: object, claims: object): string {
  const text = `${encode(header)}.${encode(claims)}`;
  const secret = publicKey.export({ format: 'pem', type: 'spki' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** With no signature at all. */
export const unsigned = (header: object, claims: object): string => `${encode(header)}.${encode(claims)}.`;
