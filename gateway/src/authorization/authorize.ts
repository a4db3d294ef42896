import type { OperationStage } from '../operation/operation-stage.ts';
import { filterOperation } from './filter-operation.ts';
import type { AuthorizationPolicy } from './policy.ts';
import { restoreRemoved } from './restore-removed.ts';

/** Takes out of the operation what the caller may not have, and says so in its answer. */
export function authorize(policy: AuthorizationPolicy): OperationStage {
  return async (operation, next) => {
    const { schema, document, name: operationName, variables, context } = operation;
    const identity = context.caller.identity;
    const filtered = filterOperation({ schema, document, operationName, variables, policy, identity });
    if (filtered.kind === 'allowed') return next(operation);
    if (filtered.kind === 'rejected') return filtered.result;
    const result = await next({ ...operation, document: filtered.document, hash: filtered.hash });
    return restoreRemoved(result, filtered.shape);
  };
}
