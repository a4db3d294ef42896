import { SignJWT } from 'jose';
import type { AccessTokenSigner } from '../application/ports.ts';
import { type SigningKeys, signingAlgorithm } from './signing-keys.ts';

/** Signed JWTs, typed as in RFC 9068; the gateway needs nothing but the public keys to check them. */
export function createAccessTokenSigner(keys: Pick<SigningKeys, 'active'>, issuer: string): AccessTokenSigner {
  return {
    async sign({ audience, subject, sessionId, scopes, issuedAt, expiresAt }) {
      const { kid, privateKey } = await keys.active();
      return new SignJWT({ sid: sessionId, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: signingAlgorithm, kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(privateKey);
    },
  };
}
