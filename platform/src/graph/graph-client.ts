import { Pool } from 'undici';
import { z } from 'zod';
import { PrismError } from '../errors/index.ts';
import type { Caller } from '../identity/index.ts';
import type { GraphExecutor, GraphRequest, GraphResponse } from './graph-executor.ts';
import { isNestedBeyond } from './is-nested-beyond.ts';
import { signRequest } from './signature.ts';
import { createStreamOpener } from './subscribe-over-http.ts';

export interface GraphClientOptions {
  /** Replicas of one part; requests go round, and past a replica that refuses the connection. */
  urls: readonly string[];
  secret: string;
  /** Longest wait for an answer, in ms, where the caller's deadline leaves more: as long as a change may take. Default 10,000. */
  timeoutMs?: number;
  /** Largest answer taken, in bytes. Default 5 MB. */
  maxAnswerBytes?: number;
}

export interface GraphClient {
  execute: GraphExecutor;
  close(): Promise<void>;
}

const graphResponse = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** A signed HTTP client for one part. Its executor throws SUBGRAPH_UNAVAILABLE, SUBGRAPH_TIMEOUT or SUBGRAPH_ERROR. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { urls, secret, timeoutMs = 10_000, maxAnswerBytes = 5_000_000 } = options;
  const replicas = urls.map((url) => createReplica(new URL(url), secret, maxAnswerBytes));
  const streams = createStreamOpener({ secret, read: readResponse, maxEventBytes: maxAnswerBytes });
  let turn = 0;

  /** From a replica that can be reached, with the time there is. */
  function ask<T>(caller: Caller, attempt: (replica: Replica, waitMs: number) => Promise<T>): Promise<T> {
    const waitMs = Math.min(timeoutMs, caller.deadline - Date.now());
    if (waitMs <= 0) throw new PrismError('SUBGRAPH_TIMEOUT', 'No time was left for this part of the answer.');
    return firstConnected(rotate(replicas, turn++), (replica) => attempt(replica, waitMs));
  }

  const execute: GraphExecutor = async (request, caller) =>
    ask(caller, (replica, waitMs) => replica.send(request, caller, waitMs));
  execute.subscribe = async (request, caller, ended) =>
    ask(caller, ({ url }, waitMs) => streams.open(url, request, caller, { waitMs, ended }));
  return {
    execute,
    async close() {
      await Promise.all([streams.close(), ...replicas.map(({ pool }) => pool.close())]);
    },
  };
}

/** Beyond, an answer is looked through before it is parsed, in characters; and how deep lists and objects may stand in it. */
const [lookedThrough, maxDepth] = [100_000, 200];
/** Of one answer; nobody is told of more than a hundred. */
const maxErrors = 2_000;

/** No answer that any operation asks for is that deep, and to parse what is takes ten times as long as other text. */
function readResponse(text: string): GraphResponse {
  if (text.length > lookedThrough && isNestedBeyond(text, maxDepth))
    throw new Error('The answer is nested too deeply.');
  const value = JSON.parse(text);
  if (Array.isArray(value?.errors)) value.errors.splice(maxErrors);
  return graphResponse.parse(value) as GraphResponse;
}

function rotate<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Tries one after the other while the connection itself is refused: nothing was sent then, so even mutations may move on. */
async function firstConnected<R, T>(candidates: R[], attempt: (candidate: R) => Promise<T>): Promise<T> {
  let refused: unknown;
  for (const candidate of candidates) {
    try {
      return await attempt(candidate);
    } catch (error) {
      if (!isConnectFailure(error)) throw toPrismError(error);
      refused = error;
    }
  }
  throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph could not be reached.', { cause: refused });
}

type Replica = ReturnType<typeof createReplica>;

function createReplica(url: URL, secret: string, maxAnswerBytes: number) {
  const pool = new Pool(url.origin, { connections: 64, connect: { timeout: 500 }, maxResponseSize: maxAnswerBytes });
  return {
    url,
    pool,
    async send(request: GraphRequest, caller: Caller, waitMs: number): Promise<GraphResponse> {
      const body = JSON.stringify(request);
      const signed = signRequest({ method: 'POST', path: url.pathname, body }, caller, secret);
      const answer = await pool.request({
        method: 'POST',
        path: url.pathname,
        body,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...signed },
        signal: AbortSignal.timeout(waitMs),
      });
      const text = await answer.body.text();
      if (answer.statusCode !== 200)
        throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph refused.', {
          cause: `${answer.statusCode} ${text.slice(0, 200)}`,
        });
      return readResponse(text);
    },
  };
}

function isConnectFailure(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code);
}

function toPrismError(error: unknown): PrismError {
  if (error instanceof PrismError) return error;
  const name = (error as Error).name;
  if (name === 'TimeoutError' || name === 'AbortError') {
    return new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.', { cause: error });
  }
  if (['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'].includes((error as { code?: string }).code ?? '')) {
    return new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph broke the connection.', { cause: error });
  }
  return new PrismError('SUBGRAPH_ERROR', 'A part of the graph answered something unreadable.', { cause: error });
}
