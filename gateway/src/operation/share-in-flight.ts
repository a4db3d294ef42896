import type { ExecutionResult } from 'graphql';
import { restrictCachePolicy } from '../cache-headers/restrict-cache-policy.ts';
import type { RequestContext } from '../request-context.ts';
import type { ClientOperation, OperationStage } from './operation-stage.ts';

/** What whoever asked first found out. Undefined: it was for them alone. */
type Shared = { result: ExecutionResult; cachePolicy: RequestContext['cachePolicy'] } | undefined;

/**
 * Lets those who ask the same at the same time have one answer: the same query with the same variables, of the same person
 * with the same client, market and language, from the same address. Nothing is kept once it is answered. A query that changed
 * who asks is shared by nobody: it is executed for each.
 */
export function shareInFlight(): OperationStage {
  const underWay = new Map<string, Promise<Shared>>();

  async function lead(key: string, operation: ClientOperation, execute: () => Promise<ExecutionResult>) {
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
    if (operation.kind !== 'query') return next(operation);
    const key = keyOf(operation);
    const leading = underWay.get(key);
    if (!leading) return lead(key, operation, () => next(operation));
    const shared = await leading;
    if (!shared) return next(operation);
    if (shared.cachePolicy) restrictCachePolicy(operation.context, shared.cachePolicy);
    return shared.result;
  };
}

/** Everything that may change the answer. */
function keyOf({ hash, name = '', variables, context }: ClientOperation): string {
  const { requestId: _, deadline: __, ...caller } = context.caller;
  return `${hash} ${name} ${JSON.stringify([variables, caller, context.forwardedHeaders])}`;
}
