import type { JWTPayload } from 'jose';
import type { KeyDirectory } from './key-directory.ts';
import type { TokenRules } from './verify-access-token.ts';

/** Access tokens of the identity provider: they name a session (`sid`), and rights with spaces between (`scope`). */
export function ownTokens(issuer: string, audience: string, keys: KeyDirectory): TokenRules {
  return {
    ...{ issuer, audience, keys },
    typ: 'at+jwt',
    requiredClaims: ['sid'],
    hasSession: true,
    identify({ sub, sid, scope }) {
      if (typeof sid !== 'string' || sid === '') return undefined;
      return { kind: 'user', subject: sub, sessionId: sid, scopes: wordsOf(scope) };
    },
  };
}

/** Rights as a text with spaces between (RFC 8693); of anything else there are none. */
export function wordsOf(claim: JWTPayload[string]): string[] {
  return typeof claim === 'string' ? claim.split(' ').filter(Boolean) : [];
}
