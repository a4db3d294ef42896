import { isErrorCode, PrismError } from '../errors/index.ts';
import type { Caller } from '../identity/index.ts';
import type { GraphExecutor, GraphRequest } from './graph-executor.ts';

/** The unfiltered graph of all domain subgraphs, as a port for parts that must decide from domain data. */
export interface InternalGraph {
  /**
   * Runs an operation on behalf of the caller and returns its data.
   * @throws PrismError with the code of the first error, when the answer carries one.
   */
  execute<T>(request: GraphRequest, caller: Caller): Promise<T>;
}

/** The port over any executor. All or nothing: half an answer is no ground for a decision. */
export function createInternalGraph(execute: GraphExecutor): InternalGraph {
  return {
    async execute<T>(request: GraphRequest, caller: Caller): Promise<T> {
      const { data, errors } = await execute(request, caller);
      const [error] = errors ?? [];
      if (!error && data) return data as T;
      const code = error?.extensions?.code;
      throw new PrismError(
        isErrorCode(code) ? code : 'SUBGRAPH_ERROR',
        error?.message ?? 'The internal graph gave no data.',
      );
    },
  };
}
