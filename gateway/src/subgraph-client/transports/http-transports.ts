import { PrismError } from '@prism/platform/errors';
import type { GraphResponse } from '@prism/platform/graph';
import type { RequestContext } from '../../request-context.ts';
import type { SendToSubgraph } from '../send-to-subgraph.ts';
import { type Guard, guardedFetch } from '../wall/guard.ts';
import { AnswerCollector } from './answer-collector.ts';
import type { ConnectionPools } from './connection-pools.ts';
import { describeTimeout } from './describe-failure.ts';
import { type HttpAnswer, readInRounds } from './read-answer.ts';
import { createShareFetches } from './share-fetches.ts';
import { createWriteRequest } from './write-request.ts';

export interface HttpTransportsOptions {
  /** Where each subgraph is reached, by its name in the supergraph. */
  addresses: ReadonlyMap<string, string>;
  pools: ConnectionPools;
  /** Longest wait for one answer, in ms, where the request's own deadline leaves more. A change has all of that. */
  timeoutMs: number;
  /** Whether fetches of queries that are alike, headers included, are one request while it is under way. */
  sharesFetches: boolean;
  /** What stands before an address; it hears what really is sent, and what was read of it. Default: nothing. */
  guardOf?: ((subgraph: string, address: URL) => Guard) | undefined;
}

export interface HttpTransports {
  /** Throws PrismError SUBGRAPH_UNAVAILABLE, SUBGRAPH_TIMEOUT or SUBGRAPH_ERROR. */
  send: SendToSubgraph;
  /** Lets go of the connections once what is under way has ended. */
  close(): Promise<void>;
}

/** Name, value, name, value: as undici takes them without looking for pairs. */
const headers = [
  ...['content-type', 'application/json'],
  ...['accept', 'application/json, application/graphql-response+json'],
];

/**
 * GraphQL over HTTP to subgraphs that are not ours: unsigned, with the headers of the client that the request forwards. A
 * subgraph without an address fails on its own, the rest of the graph stays up.
 */
export function createHttpTransports(options: HttpTransportsOptions): HttpTransports {
  const { addresses, pools } = options;
  const urls = [...addresses].map(([name, address]) => [name, new URL(address)] as const);
  const transports = new Map(urls.map(([name, url]) => [name, createTransport(name, url, options)]));
  return {
    send: (request) => (transports.get(request.subgraph) ?? unreachable)(request),
    async close() {
      await Promise.all(urls.map(([, url]) => pools.release(url.origin)));
    },
  };
}

const unreachable: SendToSubgraph = async ({ subgraph }) => {
  throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph has no address.', { cause: subgraph });
};

function createTransport(subgraph: string, url: URL, options: HttpTransportsOptions): SendToSubgraph {
  const { guardOf = () => unguarded, pools, sharesFetches, timeoutMs } = options;
  const pool = pools.take(url.origin);
  const path = url.pathname + url.search;
  const guard = guardOf(subgraph, url);
  const write = createWriteRequest();
  const share = sharesFetches ? createShareFetches() : undefined;

  const ask = (body: string, context: RequestContext, deadline: number) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      const waitMs = deadline - Date.now();
      if (!(waitMs > 0)) throw describeTimeout();
      const request = { method: 'POST' as const, path, headers: headersOf(context), body };
      pool.dispatch(request, new AnswerCollector({ waitMs, resolve, reject }));
    });

  return async ({ request, context }) => {
    const body = write(request);
    let own: GraphResponse | undefined;
    const send = () => {
      const deadline = deadlineOf(context, timeoutMs);
      return guard(guardedFetch(context, deadline), async () => {
        const answer = await ask(body, context, deadline);
        own = await readInRounds(answer);
        return answer;
      });
    };
    const answer = share && !context.isChange ? share(context.forwardedHeaders ?? [], body, send) : send();
    const text = await answer;
    return own ?? readInRounds(text);
  };
}

const unguarded: Guard = (_, send) => send();

/** To call a change late while it goes on would be no answer. */
function deadlineOf({ isChange, caller }: RequestContext, timeoutMs: number): number {
  return isChange ? caller.deadline : Math.min(Date.now() + timeoutMs, caller.deadline);
}

function headersOf({ forwardedHeaders }: RequestContext): string[] {
  return forwardedHeaders?.length ? [...headers, ...forwardedHeaders] : headers;
}
