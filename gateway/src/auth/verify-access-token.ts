import { PrismError } from '@prism/platform/errors';
import type { UserIdentity } from '@prism/platform/identity';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { KeyDirectory } from './key-directory.ts';

const maxTokenBytes = 8_192;
const algorithms = ['ES256', 'RS256', 'EdDSA'];
const clockToleranceSeconds = 5;

export interface AccessTokenRules {
  issuer: string;
  audience: string;
}

/**
 * Who an access token speaks for.
 * @throws PrismError UNAUTHENTICATED for any token that does not hold, AUTH_UNAVAILABLE when there are no keys to go by.
 */
export async function verifyAccessToken(
  token: string,
  rules: AccessTokenRules,
  keys: KeyDirectory,
): Promise<UserIdentity> {
  try {
    const kid = keyIdOf(token);
    return await verifyWith(await keys.current(), token, rules).catch(async (error) => {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return verifyWith(await keys.refresh(kid), token, rules);
    });
  } catch (error) {
    throw error instanceof PrismError ? error : refusal(error);
  }
}

/** When a token that holds will not any more, in epoch ms. */
export function endOf(token: string): number {
  return ((decodeJwt(token).exp ?? 0) + clockToleranceSeconds) * 1_000;
}

/** jose takes tokens without `kid` and of any size: both are refused here, before any work. */
function keyIdOf(token: string): string {
  if (token.length > maxTokenBytes) throw refusal('too long');
  const { kid } = decodeProtectedHeader(token);
  if (typeof kid !== 'string' || kid === '') throw refusal('no kid');
  return kid;
}

async function verifyWith(
  keys: JSONWebKeySet,
  token: string,
  { issuer, audience }: AccessTokenRules,
): Promise<UserIdentity> {
  const { payload } = await jwtVerify(token, keyFinder(keys), {
    algorithms,
    issuer,
    audience,
    requiredClaims: ['exp', 'sub', 'sid'],
    clockTolerance: clockToleranceSeconds,
  });
  const { sub, sid } = payload;
  if (typeof sub !== 'string' || typeof sid !== 'string' || !sub || !sid) throw refusal('sub and sid expected text');
  return { kind: 'user', subject: sub, sessionId: sid, scopes: scopesOf(payload) };
}

const finders = new WeakMap<JSONWebKeySet, JWTVerifyGetKey>();

/** One per key set: it keeps the keys that it has imported. */
function keyFinder(keys: JSONWebKeySet): JWTVerifyGetKey {
  const finder = finders.get(keys) ?? createLocalJWKSet(keys);
  finders.set(keys, finder);
  return finder;
}

function scopesOf({ scope }: JWTPayload): string[] {
  return typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [];
}

function refusal(cause: unknown): PrismError {
  return new PrismError('UNAUTHENTICATED', 'The access token is not valid (any more).', { cause });
}
