import { identityChangeExtension, verifyIdentityChange } from '@prism/platform/identity';
import type { ApplyIdentityChange } from '../auth/apply-identity-change.ts';
import type { SubgraphStage } from './send-to-subgraph.ts';

/**
 * A subgraph that signed somebody in or out says so in a signed extension. It is taken out of the answer, the request
 * goes on with the new identity, and the client's cookie follows. A forged one fails the fetch: fail closed.
 */
export function adoptIdentityChange(secret: string, apply: ApplyIdentityChange): SubgraphStage {
  return async (request, next) => {
    const { extensions, ...answer } = await next(request);
    const token = extensions?.[identityChangeExtension];
    if (typeof token === 'string') await apply(await verifyIdentityChange(token, secret), request.context);
    return answer;
  };
}
