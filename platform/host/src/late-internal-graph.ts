import { PrismError } from '@prism/platform/errors';
import type { InternalGraph } from '@prism/platform/graph';

/** The internal graph for parts that are made before it can be: it stands on them. */
export interface LateInternalGraph {
  /** Throws SUBGRAPH_UNAVAILABLE until it is open; who asks then is asked to come again. */
  graph: InternalGraph;
  open(graph: InternalGraph): void;
}

export function createLateInternalGraph(): LateInternalGraph {
  let opened: InternalGraph | undefined;
  return {
    graph: {
      async execute(request, caller) {
        if (!opened) throw new PrismError('SUBGRAPH_UNAVAILABLE', 'The internal graph is not open yet.');
        return opened.execute(request, caller);
      },
    },
    open(graph) {
      opened = graph;
    },
  };
}
