import { PrismError } from '@prism/platform/errors';
import type { GraphExecutor } from '@prism/platform/graph';
import type { SubscribeToSubgraph, Transports } from './send-to-subgraph.ts';

/** Transports from a table; a subgraph without a row fails on its own, the rest of the graph stays up. */
export function createTransports(executors: Readonly<Record<string, GraphExecutor>>): Transports {
  return {
    of(subgraph) {
      const execute = Object.hasOwn(executors, subgraph) ? executors[subgraph] : undefined;
      return execute ?? unreachable(subgraph);
    },
  };
}

/** Subscribes by the same table, for as long as the client's stream lasts. */
export function subscribeBy(transports: Transports): SubscribeToSubgraph {
  return async ({ subgraph, request, context: { caller, stream } }) => {
    const { subscribe } = transports.of(subgraph);
    if (!subscribe || !stream)
      throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph has nothing to subscribe to.', {
        cause: subgraph,
      });
    return subscribe(request, caller, stream.ended);
  };
}

function unreachable(subgraph: string): GraphExecutor {
  return async () => {
    throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph has no address.', { cause: subgraph });
  };
}
