import { type ExecutionResult, execute, GraphQLError, getOperationAST } from 'graphql';
import { findPrismError } from '../errors/index.ts';
import type { GraphError, GraphExecutor } from '../graph/index.ts';
import type { Logger } from '../log/index.ts';
import { type CachePolicy, cacheControlExtension, isKept, notKept } from './cache-policy.ts';
import { createOperationCache } from './prepare-operation.ts';
import type { Subgraph, SubgraphContext } from './subgraph.ts';

/**
 * Runs requests on a subgraph in this process. Unexpected errors are logged and masked. An answer that may be kept says so
 * in `extensions.cacheControl`.
 */
export function createSubgraphExecutor(subgraph: Subgraph, log?: Logger): GraphExecutor {
  const prepareOperation = createOperationCache(subgraph.schema);
  return async ({ query, variables, operationName }, caller) => {
    const prepared = prepareOperation(query);
    if ('errors' in prepared)
      return { errors: prepared.errors.map((error) => describe(error, 'GRAPHQL_VALIDATION_FAILED')) };
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
    return {
      ...(result.data === undefined ? {} : { data: result.data }),
      ...(result.errors
        ? { errors: result.errors.map((error) => report(error, subgraph.name, caller.requestId, log)) }
        : {}),
      ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    };
  };
}

/** Only what may be kept is worth a word. */
function tellPolicy(policy: CachePolicy): Record<string, unknown> {
  return isKept(policy) ? { [cacheControlExtension]: policy } : {};
}

function report(error: GraphQLError, subgraph: string, requestId: string, log?: Logger): GraphError {
  const known = findPrismError(error);
  if (known) return describe(error, known.code, known.extensions);
  const isInputMistake = !error.path || !error.originalError || error.originalError instanceof GraphQLError;
  if (isInputMistake) return describe(error, 'BAD_USER_INPUT');
  log?.error({ err: error.originalError, path: error.path, subgraph, requestId }, 'a resolver failed');
  return { message: 'This part of the answer failed.', path: error.path, extensions: { code: 'SUBGRAPH_ERROR' } };
}

function describe(error: GraphQLError, code: string, extensions: Record<string, unknown> = {}): GraphError {
  return { message: error.message, ...(error.path ? { path: error.path } : {}), extensions: { code, ...extensions } };
}
