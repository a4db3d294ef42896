import type { GraphResponse } from '@prism/platform/graph';
import { identityChangeExtension } from '@prism/platform/identity';
import { type CachePolicy, cacheControlExtension, notKept, readCachePolicy } from '@prism/platform/subgraph';
import type { SubgraphStage } from '../subgraph-client/send-to-subgraph.ts';
import { restrictCachePolicy } from './restrict-cache-policy.ts';

/**
 * Takes from each fetch how long its part may be kept. A subgraph that says nothing means no; so does one that fails, has
 * errors, or changes who asks.
 */
export const collectCachePolicy: SubgraphStage = async (request, next) => {
  let policy: CachePolicy = notKept;
  try {
    const answer = await next(request);
    policy = policyOf(answer);
    return answer;
  } finally {
    restrictCachePolicy(request.context, policy);
  }
};

function policyOf({ data, errors = [], extensions = {} }: GraphResponse): CachePolicy {
  const isWhole = Boolean(data) && errors.length === 0 && !(identityChangeExtension in extensions);
  return isWhole ? readCachePolicy(extensions[cacheControlExtension]) : notKept;
}
