import { mapEvents } from '@prism/platform/streams';
import { noOpinion, notKept } from '@prism/platform/subgraph';
import { restrictCachePolicy } from '../cache-headers/restrict-cache-policy.ts';
import type { GraphResult } from '../execution/graph.ts';
import type { OperationStage } from '../operation/operation-stage.ts';
import { filterOperation } from './filter-operation.ts';
import type { AuthorizationPolicy } from './policy.ts';
import { restoreRemoved } from './restore-removed.ts';

/**
 * Takes out of the operation what the caller may not have, and says so in its answer. What not everybody may have is kept
 * by the caller alone, whatever its subgraph says; an answer that lacks something by nobody. Such an answer comes in one, even
 * to a client that takes parts: a null of what is missing may bubble through all of them.
 */
export function authorize(policy: AuthorizationPolicy): OperationStage {
  return async (operation, next) => {
    const { schema, document, name: operationName, variables, context } = operation;
    const identity = context.caller.identity;
    const filtered = filterOperation({ schema, document, operationName, variables, policy, identity });
    if (filtered.kind === 'allowed') {
      if (filtered.isProtected) restrictCachePolicy(context, { ...noOpinion, scope: 'PRIVATE' });
      return next(operation);
    }
    restrictCachePolicy(context, notKept);
    if (filtered.kind === 'rejected') return filtered.result;
    const { document: allowed, hash } = filtered;
    const result = await next({ ...operation, document: allowed, hash, takesParts: false });
    const restore = (answer: GraphResult) => restoreRemoved(answer, filtered.shape);
    return result.events ? { events: mapEvents(result.events, restore) } : restore(result);
  };
}
