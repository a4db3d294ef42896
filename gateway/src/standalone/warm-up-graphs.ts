import type { Logger } from '@prism/platform/log';
import type { TrustedDocuments } from '../documents/index.ts';
import type { Generations } from '../supergraph/generations.ts';
import { type FollowedDocuments, followDocuments } from '../warm-up/follow-documents.ts';
import { warmUpDocuments } from '../warm-up/warm-up-documents.ts';
import type { ServedGraph } from './start-served-graph.ts';

/** Of the documents that clients asked of the supergraph before, how many are planned with its successor. */
const maxAskedFor = 500;

export interface WarmUpGraphs {
  /** The supergraph that serves: with the registered documents at first, and with those that come later. */
  first: FollowedDocuments;
  /** One that is to take over: with what clients ask now, then the registered documents. */
  next(graph: ServedGraph, signal: AbortSignal): Promise<void>;
}

export interface WarmUpGraphsParts {
  generations: Generations<ServedGraph>;
  documents: TrustedDocuments;
  log: Logger;
}

export function createWarmUpGraphs({ generations, documents, log }: WarmUpGraphsParts): WarmUpGraphs {
  return {
    first: followDocuments(documents, (order) =>
      generations.use(async ({ warmUp }) => warmUpDocuments(warmUp, { ...order, log })),
    ),
    next: (graph, signal) =>
      generations.use(async (present) => {
        const { warmUp } = graph;
        const askedFor = [...present.askedFor()].slice(0, maxAskedFor);
        // What was too much for the planner is among them: only what it planned is planned again.
        await warmUpDocuments(warmUp, { documents: askedFor.map((text) => ({ text })), like: present, signal, log });
        // A release may bring a supergraph and documents: those that came with it.
        await warmUpDocuments(warmUp, { documents: (await documents.refresh()).documents, signal, log });
        // The next one may come before clients have asked anything of this one.
        graph.rank(askedFor);
      }),
  };
}
