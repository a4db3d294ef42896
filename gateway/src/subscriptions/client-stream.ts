import type { PrismError } from '@prism/platform/errors';
import type { FastifyReply } from 'fastify';
import type { GraphResult } from '../execution/graph-result.ts';

/** A client that takes events, and all that holds for as long as it is told of them. */
export interface ClientStream {
  /** Comes when nobody is told any more: the connection has closed, or the reason is a PrismError that the client hears. */
  readonly ended: AbortSignal;
  end(reason?: PrismError): void;
  /** The client's network address. */
  readonly address: string;
  /** Longest time from an event to its answer, in ms. */
  readonly eventBudgetMs: number;
  /** What the client is to be told; absent: its operation was no subscription, or is refused. */
  events?: AsyncIterable<GraphResult>;
}

type Parts = Pick<ClientStream, 'address' | 'eventBudgetMs'>;

/** It ends when it is told to. */
export function createStream(parts: Parts): ClientStream {
  const ending = new AbortController();
  return { ...parts, ended: ending.signal, end: (reason) => ending.abort(reason) };
}

/** It ends with the connection. */
export function createClientStream({ raw }: Pick<FastifyReply, 'raw'>, parts: Parts): ClientStream {
  const stream = createStream(parts);
  raw.once('close', () => stream.end());
  return stream;
}
