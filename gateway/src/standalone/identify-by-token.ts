import { bearerToken } from '../auth/bearer-token.ts';
import { fetchKeySet } from '../auth/fetch-key-set.ts';
import { createKeyDirectory } from '../auth/key-directory.ts';
import { outsideTokens } from '../auth/outside-issuer.ts';
import { createTokenDoor } from '../auth/token-door.ts';
import type { EdgeRequest } from '../http/exchange.ts';
import type { RequestContext } from '../request-context.ts';
import type { StandaloneConfig } from './config.ts';
import { standaloneVariant } from './standalone-variant.ts';

/** Finds out who asks. @throws PrismError UNAUTHENTICATED or AUTH_UNAVAILABLE. */
export type IdentifyByToken = (request: Pick<EdgeRequest, 'headers' | 'raw'>, context: RequestContext) => Promise<void>;

/**
 * With issuers configured a token tells who asks and what they may, and one that does not hold is refused here; who brings
 * none is anonymous. Undefined without issuers: the authorization is the subgraphs' to read.
 */
export function createIdentifyByToken({ issuers }: Pick<StandaloneConfig, 'issuers'>): IdentifyByToken | undefined {
  if (issuers.length === 0) return undefined;
  const door = standaloneVariant.name;
  const rules = issuers.flatMap(({ audience, ...issuer }) => {
    const keys = createKeyDirectory({ publicKeys: () => fetchKeySet(issuer.jwksUrl) });
    return outsideTokens({ ...issuer, name: issuer.issuer, audiences: { [door]: audience } }, door, keys) ?? [];
  });
  const verify = createTokenDoor(rules);
  return async (request, context) => {
    const token = bearerToken(request);
    if (token === undefined) return;
    const { identity, endsAt } = await verify(token);
    context.caller.identity = identity;
    context.credentialEndsAt = () => endsAt;
  };
}
