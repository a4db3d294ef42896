import { PrismError } from '@prism/platform/errors';
import type { GraphResponse } from '@prism/platform/graph';
import { eventStreamType, mapEvents, oneEvent, openEvents } from '@prism/platform/streams';
import { Agent } from 'undici';
import type { SubscribeToSubgraph } from '../send-to-subgraph.ts';
import { describeFailure } from './describe-failure.ts';
import { readAnswer } from './read-answer.ts';

export interface HttpStreamsOptions {
  /** Where each subgraph is reached, by its name in the supergraph. */
  addresses: ReadonlyMap<string, string>;
  /** Longest silence of a subgraph, heartbeats counted as words, in ms. */
  idleMs: number;
  /** Largest event taken, in bytes. */
  maxEventBytes: number;
}

export interface HttpStreams {
  subscribe: SubscribeToSubgraph;
  /** Once all of them have ended. */
  close(): Promise<void>;
}

/** Beyond it a subgraph is not given longer to begin; the request's own deadline is kept around this. In ms. */
const longestWaitMs = 600_000;

/**
 * Subscribes by server-sent events, as graphql-sse speaks them, with the headers of the client that the request forwards. Streams
 * have connections of their own: they would take those of everybody else for good.
 */
export function createHttpStreams({ addresses, idleMs, maxEventBytes }: HttpStreamsOptions): HttpStreams {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 2_000 } });
  return {
    close: () => dispatcher.close(),
    async subscribe({ subgraph, request, context: { stream, forwardedHeaders = [] } }) {
      const address = addresses.get(subgraph);
      if (!address || !stream)
        throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph has no address.', { cause: subgraph });
      const opened = await openEvents({
        dispatcher,
        url: new URL(address),
        headers: ['accept', eventStreamType, 'content-type', 'application/json', ...forwardedHeaders],
        body: JSON.stringify(request),
        waitMs: longestWaitMs,
        idleMs,
        maxEventBytes,
        ended: stream.ended,
      }).catch(fail);
      return Symbol.asyncIterator in opened ? mapEvents(opened, readEvent) : oneEvent(readAnswer(opened));
    },
  };
}

const readEvent = (text: string): GraphResponse => readAnswer({ status: 200, contentType: 'application/json', text });

function fail(error: Error): never {
  throw error instanceof PrismError ? error : describeFailure(error);
}
