import { LRUCache } from 'lru-cache';
import { type TokenRules, type VerifiedToken, verifyAccessToken } from './verify-access-token.ts';

/** @throws PrismError UNAUTHENTICATED or AUTH_UNAVAILABLE. */
export type VerifyToken = (token: string) => Promise<VerifiedToken>;

/** Tokens kept, as characters of them: about 8,000 of the usual size. */
const maxCharacters = 4_000_000;

/**
 * Verifies tokens for one door, each once: a signature costs more than all the rest of a small request. What was found holds
 * until the token ends or its issuer's keys are others, so that a key which is withdrawn takes its tokens along. Only tokens
 * that hold are kept: nobody fills the place with rubbish.
 *
 * @param rules Of each issuer whose tokens the door takes.
 */
export function createTokenDoor(rules: readonly TokenRules[], now: () => number = Date.now): VerifyToken {
  const issuers = new Map(rules.map((each) => [each.issuer, each]));
  const known = new LRUCache<string, VerifiedToken>({
    maxSize: maxCharacters,
    sizeCalculation: (_, token) => token.length,
  });

  const holds = async ({ endsAt, rules: { keys }, keys: found }: VerifiedToken) =>
    endsAt > now() && (await keys.current()) === found;

  return async (token) => {
    const seen = known.get(token);
    if (seen && (await holds(seen))) return seen;
    known.delete(token);
    const verified = await verifyAccessToken(token, issuers, now);
    known.set(token, verified);
    return verified;
  };
}
