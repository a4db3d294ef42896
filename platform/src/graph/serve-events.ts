import type { FastifyInstance, FastifyReply } from 'fastify';
import { findPrismError, PrismError } from '../errors/index.ts';
import type { Caller } from '../identity/index.ts';
import type { Logger } from '../log/index.ts';
import { eventStreamType, mapEvents, sendEvents, serverSentEvents, until } from '../streams/index.ts';
import type { GraphRequest, SubscribeToGraph } from './graph-executor.ts';

/** Whether a request asks for a stream. */
export const wantsEvents = (accept: string | undefined): boolean => accept?.startsWith(eventStreamType) ?? false;

/** Answers requests with streams, which end when the server closes. */
export function createServeEvents(app: FastifyInstance, subscribe: SubscribeToGraph | undefined, log?: Logger) {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const each of open) each.abort(closing());
  });

  function openStream(reply: FastifyReply): AbortSignal {
    const ending = new AbortController();
    open.add(ending);
    reply.raw.once('close', () => {
      open.delete(ending);
      ending.abort();
    });
    return ending.signal;
  }

  return async (reply: FastifyReply, asked: GraphRequest, caller: Caller): Promise<FastifyReply> => {
    if (!subscribe) throw new PrismError('BAD_REQUEST', 'There is nothing to subscribe to here.');
    const ended = openStream(reply);
    const events = await subscribe(asked, caller, ended);
    const texts = mapEvents(until(events, ended), (event) => JSON.stringify(event));
    return sendEvents(reply, texts, { format: serverSentEvents, describe: (error) => describe(error, log) });
  };
}

const closing = () => new PrismError('OVERLOADED', 'This part of the graph is closing.', { retryAfterMs: 1_000 });

function describe(error: unknown, log: Logger | undefined): string {
  const known = findPrismError(error) ?? new PrismError('SUBGRAPH_ERROR', 'This part of the graph failed.');
  if (known !== error) log?.error({ err: error }, 'a stream broke');
  return JSON.stringify([{ message: known.message, extensions: known.extensions }]);
}
