import { type ExecutionResult, execute, getOperationAST } from 'graphql';
import type { GraphExecutor } from '../graph/index.ts';
import type { Logger } from '../log/index.ts';
import { type CachePolicy, cacheControlExtension, isKept, notKept } from './cache-policy.ts';
import { reportError } from './describe-error.ts';
import { createOperationCache, describeMistakes } from './prepare-operation.ts';
import type { Subgraph, SubgraphContext } from './subgraph.ts';
import { createSubgraphSubscriber } from './subscribe-subgraph.ts';

/**
 * Runs requests on a subgraph in this process. Unexpected errors are logged and masked. An answer that may be kept says so
 * in `extensions.cacheControl`.
 */
export function createSubgraphExecutor(subgraph: Subgraph, log?: Logger): GraphExecutor {
  const prepareOperation = createOperationCache(subgraph.schema);
  const executor: GraphExecutor = async ({ query, variables, operationName }, caller) => {
    const prepared = prepareOperation(query);
    if ('errors' in prepared) return { errors: describeMistakes(prepared) };
    const base: SubgraphContext = { caller, response: { extensions: {} } };
    const result: ExecutionResult = await execute({
      schema: subgraph.schema,
      document: prepared.document,
      contextValue: subgraph.context(base),
      variableValues: variables,
      operationName,
    });
    const operation = getOperationAST(prepared.document, operationName);
    const policy = (!result.errors && operation && prepared.policies.get(operation)) || notKept;
    const extensions = { ...base.response.extensions, ...tellPolicy(policy) };
    const report = { subgraph: subgraph.name, requestId: caller.requestId, log };
    return {
      ...(result.data === undefined ? {} : { data: result.data }),
      ...(result.errors ? { errors: result.errors.map((error) => reportError(error, report)) } : {}),
      ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    };
  };
  if (subgraph.schema.getSubscriptionType())
    executor.subscribe = createSubgraphSubscriber({ subgraph, prepareOperation, log });
  return executor;
}

/** Only what may be kept is worth a word. */
function tellPolicy(policy: CachePolicy): Record<string, unknown> {
  return isKept(policy) ? { [cacheControlExtension]: policy } : {};
}
