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

/** What the tokens of one issuer must be like at one door, and whom they speak for. */
export interface TokenRules {
  issuer: string;
  audience: string;
  keys: KeyDirectory;
  /** The `typ` of their header (RFC 9068: `at+jwt`); absent: any. */
  typ?: string;
  /** Beside `exp` and `sub`. */
  requiredClaims: readonly string[];
  /** Whether the identity provider keeps a session behind them, which may end before they do. */
  hasSession: boolean;
  /** Undefined for claims that make nobody. */
  identify(claims: JWTPayload & { sub: string }): UserIdentity | undefined;
}

/** A token that holds. */
export interface VerifiedToken {
  identity: UserIdentity;
  /** When it will not any more, in epoch ms. */
  endsAt: number;
  rules: TokenRules;
  /** Those that its key was found in. */
  keys: JSONWebKeySet;
}

/**
 * Who an access token speaks for. Where its header says that a key could be found (`jwk`, `jku`, `x5u`) nobody looks.
 *
 * @param issuers Rules by issuer.
 * @throws PrismError UNAUTHENTICATED for any token that does not hold, AUTH_UNAVAILABLE when there are no keys to go by.
 */
export async function verifyAccessToken(
  token: string,
  issuers: ReadonlyMap<string, TokenRules>,
  now: () => number = Date.now,
): Promise<VerifiedToken> {
  try {
    const kid = keyIdOf(token);
    const rules = issuers.get(decodeJwt(token).iss ?? '');
    if (!rules) throw refusal('nobody we trust has issued it');
    return await verifyWith(await rules.keys.current(), token, rules, now).catch(async (error) => {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return verifyWith(await rules.keys.refresh(kid), token, rules, now);
    });
  } catch (error) {
    throw error instanceof PrismError ? error : refusal(error);
  }
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
  rules: TokenRules,
  now: () => number,
): Promise<VerifiedToken> {
  const { issuer, audience, typ, requiredClaims } = rules;
  const { payload } = await jwtVerify(token, keyFinder(keys), {
    algorithms,
    issuer,
    audience,
    ...(typ ? { typ } : {}),
    requiredClaims: ['exp', 'sub', ...requiredClaims],
    clockTolerance: clockToleranceSeconds,
    currentDate: new Date(now()),
  });
  const { sub, exp = 0 } = payload;
  const identity = typeof sub === 'string' && sub !== '' ? rules.identify({ ...payload, sub }) : undefined;
  if (!identity) throw refusal('its claims make nobody');
  return { identity, endsAt: (exp + clockToleranceSeconds) * 1_000, rules, keys };
}

const finders = new WeakMap<JSONWebKeySet, JWTVerifyGetKey>();

/** One per key set: it keeps the keys that it has imported. */
function keyFinder(keys: JSONWebKeySet): JWTVerifyGetKey {
  const finder = finders.get(keys) ?? createLocalJWKSet(keys);
  finders.set(keys, finder);
  return finder;
}

function refusal(cause: unknown): PrismError {
  return new PrismError('UNAUTHENTICATED', 'The access token is not valid (any more).', { cause });
}
