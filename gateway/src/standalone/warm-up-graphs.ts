import type { Logger } from '@prism/platform/log';
import type { Generations } from '../supergraph/generations.ts';
import { warmUpDocuments } from '../warm-up/warm-up-documents.ts';
import type { ReadDocuments } from './open-documents.ts';
import type { ServedGraph } from './start-served-graph.ts';

/** Of the documents that clients asked of the supergraph before, how many are planned with its successor. */
const maxAskedFor = 500;

export interface WarmUpGraphs {
  /** The first supergraph, with the registered documents. */
  first(signal: AbortSignal): Promise<void>;
  /** One that is to take over: with what clients ask now, then the registered documents. */
  next(graph: ServedGraph, signal: AbortSignal): Promise<void>;
}

export interface WarmUpGraphsParts {
  generations: Generations<ServedGraph>;
  readDocuments: ReadDocuments;
  log: Logger;
}

export function createWarmUpGraphs({ generations, readDocuments, log }: WarmUpGraphsParts): WarmUpGraphs {
  return {
    first: (signal) =>
      generations.use(async ({ warmUp }) => warmUpDocuments(warmUp, { documents: await readDocuments(), signal, log })),
    next: (graph, signal) =>
      generations.use(async (present) => {
        const { warmUp } = graph;
        const askedFor = [...present.askedFor()].slice(0, maxAskedFor);
        // What was too much for the planner is among them: only what it planned is planned again.
        await warmUpDocuments(warmUp, { documents: askedFor.map((text) => ({ text })), like: present, signal, log });
        await warmUpDocuments(warmUp, { documents: await readDocuments(), signal, log });
        // The next one may come before clients have asked anything of this one.
        graph.rank(askedFor);
      }),
  };
}
