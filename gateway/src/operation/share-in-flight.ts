import { restrictCachePolicy } from '../cache-headers/restrict-cache-policy.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';
import type { ClientOperation, OperationStage } from './operation-stage.ts';

/** What whoever asked first found out. Undefined: it was for them alone. */
type Shared = { result: GraphResult; cachePolicy: RequestContext['cachePolicy'] } | undefined;

/**
 * Lets those who ask the same at the same time have one answer: the same query with the same variables, of the same person
 * with the same client, market and language, from the same address. Nothing is kept once it is answered. A query that changed
 * who asks is shared by nobody: it is executed for each, as is one whose answer comes in parts.
 */
export function shareInFlight(): OperationStage {
  const underWay = new Map<string, Promise<Shared>>();

  async function lead(key: string, operation: ClientOperation, execute: () => Promise<GraphResult>) {
    const { context } = operation;
    const { identity } = context.caller;
    const executing = execute();
    const shared = executing.then((result) =>
      context.caller.identity === identity ? { result, cachePolicy: context.cachePolicy } : undefined,
    );
    // Who leads hears of a failure itself.
    shared.catch(() => {});
    underWay.set(key, shared);
    return executing.finally(() => underWay.delete(key));
  }

  return async (operation, next) => {
    const key = operation.kind === 'query' && !operation.takesParts ? keyOf(operation) : undefined;
    if (key === undefined) return next(operation);
    const leading = underWay.get(key);
    if (!leading) return lead(key, operation, () => next(operation));
    const shared = await leading;
    if (!shared) return next(operation);
    if (shared.cachePolicy) restrictCachePolicy(operation.context, shared.cachePolicy);
    return shared.result;
  };
}

/** Everything that may change the answer; undefined for variables nested so deeply that they cannot be written. */
function keyOf({ hash, name = '', variables, context }: ClientOperation): string | undefined {
  const { requestId: _, deadline: __, ...caller } = context.caller;
  try {
    return `${hash} ${name} ${JSON.stringify([variables, caller, context.forwardedHeaders])}`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
