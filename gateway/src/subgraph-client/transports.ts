import { PrismError } from '@prism/platform/errors';
import type { GraphExecutor } from '@prism/platform/graph';
import type { Transports } from './send-to-subgraph.ts';

/** Transports from a table; a subgraph without a row fails on its own, the rest of the graph stays up. */
export function createTransports(executors: Readonly<Record<string, GraphExecutor>>): Transports {
  return {
    of(subgraph) {
      const execute = Object.hasOwn(executors, subgraph) ? executors[subgraph] : undefined;
      return execute ?? unreachable(subgraph);
    },
  };
}

function unreachable(subgraph: string): GraphExecutor {
  return async () => {
    throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph has no address.', { cause: subgraph });
  };
}
