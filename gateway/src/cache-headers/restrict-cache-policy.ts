import { type CachePolicy, noOpinion, stricter } from '@prism/platform/subgraph';
import type { RequestContext } from '../request-context.ts';

/** Takes one more voice into account: a fetch of the operation, or a stage that knows better. */
export function restrictCachePolicy(context: RequestContext, policy: CachePolicy): void {
  context.cachePolicy = stricter(context.cachePolicy ?? noOpinion, policy);
}
