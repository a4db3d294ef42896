import type { JWTPayload } from 'jose';
import type { KeyDirectory } from './key-directory.ts';
import { wordsOf } from './own-tokens.ts';
import type { TokenRules } from './verify-access-token.ts';

/** Somebody else who signs tokens that doors of ours take. */
export interface OutsideIssuer {
  /** Subjects begin with it: `acme` makes `acme:their-sub`, so that nobody outside can be somebody here. */
  name: string;
  /** The `iss` of its tokens, to the letter. */
  issuer: string;
  /** Where its public keys are, as a JWKS (RFC 7517). */
  jwksUrl: string;
  /** The `aud` that a token must have, by door; a door without one takes none of its tokens. */
  audiences: Readonly<Record<string, string>>;
  /** The claim with the rights: a text with spaces between, or a list; dots lead inside. Default `scope`. */
  scopesClaim?: string | undefined;
  /** Which of its rights are which of ours: no others count. Absent: all are ours, as they are. */
  scopes?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** What its tokens must be like at a door; undefined where that door takes none. */
export function outsideTokens(outside: OutsideIssuer, door: string, keys: KeyDirectory): TokenRules | undefined {
  const { name, issuer, audiences } = outside;
  const audience = Object.hasOwn(audiences, door) ? audiences[door] : undefined;
  if (!audience) return undefined;
  return {
    ...{ issuer, audience, keys },
    requiredClaims: [],
    hasSession: false,
    // `auth_time`: OpenID Connect Core, 2.
    identify: ({ sub, ...claims }) => ({
      kind: 'user',
      subject: `${name}:${sub}`,
      sessionId: `${name}:${claims.jti ?? sub}`,
      scopes: scopesOf(claims, outside),
      ...(typeof claims.auth_time === 'number' ? { provedAt: claims.auth_time * 1_000 } : {}),
    }),
  };
}

function scopesOf(claims: JWTPayload, { scopesClaim = 'scope', scopes }: OutsideIssuer): string[] {
  const theirs = listOf(valueAt(claims, scopesClaim));
  if (!scopes) return theirs;
  return [...new Set(theirs.flatMap((right) => (Object.hasOwn(scopes, right) ? (scopes[right] ?? []) : [])))];
}

/** A claim may be named by a URL with dots of its own: the whole name goes first. */
function valueAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), claims);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : wordsOf(value);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
