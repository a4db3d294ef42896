import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { GraphResponse, SubscribeToGraph } from '../graph/index.ts';
import type { Caller } from '../identity/index.ts';
import type { Logger } from '../log/index.ts';
import { mapEvents, oneEvent } from '../streams/index.ts';
import { type ErrorReport, reportError } from './describe-error.ts';
import { type createOperationCache, describeMistakes } from './prepare-operation.ts';
import type { Subgraph } from './subgraph.ts';

export interface SubgraphSubscriberParts {
  subgraph: Subgraph;
  prepareOperation: ReturnType<typeof createOperationCache>;
  log: Logger | undefined;
}

/**
 * Subscribes to a subgraph in this process. Each event is executed by itself, with a context of its own: loaders that outlive an
 * event would answer what was true at the one before.
 */
export function createSubgraphSubscriber({
  subgraph,
  prepareOperation,
  log,
}: SubgraphSubscriberParts): SubscribeToGraph {
  return async ({ query, variables, operationName }, caller, ended) => {
    const prepared = prepareOperation(query);
    if ('errors' in prepared) return oneEvent({ errors: describeMistakes(prepared) });
    const createContext = contextsOf(subgraph, caller, ended);
    const report = { subgraph: subgraph.name, requestId: caller.requestId, log };
    const asked = { schema: subgraph.schema, document: prepared.document, variableValues: variables, operationName };
    const source = await createSourceEventStream({ ...asked, contextValue: createContext() });
    if (!isStream(source)) return oneEvent(toResponse(source, report));
    endWith(source as Partial<AsyncIterator<unknown>>, ended);
    const answer = (args: ExecutionArgs) => Promise.resolve(execute(args)).then((result) => toResponse(result, report));
    return mapEvents(source, (rootValue) => answer({ ...asked, rootValue, contextValue: createContext() }));
  };
}

/** As much time for each event as there is now for the first. */
function contextsOf(subgraph: Subgraph, caller: Caller, ended: AbortSignal) {
  const budgetMs = caller.deadline - Date.now();
  return () => {
    const own = { ...caller, deadline: Date.now() + budgetMs };
    return subgraph.context({ caller: own, response: { extensions: {} }, ended });
  };
}

const isStream = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> =>
  Symbol.asyncIterator in source;

/** Also a source that nobody came to read. */
function endWith(source: Partial<AsyncIterator<unknown>>, ended: AbortSignal): void {
  const end = () => void source.return?.().catch(() => {});
  if (ended.aborted) end();
  else ended.addEventListener('abort', end, { once: true });
}

function toResponse({ data, errors }: ExecutionResult, report: ErrorReport): GraphResponse {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => reportError(error, report)) } : {}),
  };
}
