import { Pool } from 'undici';
import { z } from 'zod';
import { type CircuitChange, createCircuitBreaker } from '../breaker/index.ts';
import { PrismError } from '../errors/index.ts';
import type { Caller } from '../identity/index.ts';
import { describeFailure } from './describe-failure.ts';
import { firstConnected } from './first-connected.ts';
import type { GraphExecutor, GraphRequest, GraphResponse } from './graph-executor.ts';
import { describeRefusal, HttpRefusal } from './http-refusal.ts';
import { isNestedBeyond } from './is-nested-beyond.ts';
import { fairTimeOf, judgeFailure } from './judge-failure.ts';
import { inRounds } from './own-round.ts';
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
  /** Hears when a replica, by its origin, is not asked any more and when it is again. */
  onChange?: (origin: string, change: CircuitChange) => void;
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

/**
 * A signed HTTP client for one part. A replica that fails is left alone for a while. The executor throws SUBGRAPH_UNAVAILABLE,
 * SUBGRAPH_TIMEOUT or SUBGRAPH_ERROR.
 */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { urls, secret, timeoutMs = 10_000, maxAnswerBytes = 5_000_000, onChange = () => {} } = options;
  const fairMs = fairTimeOf(timeoutMs);
  const replicas = urls.map((url) => createReplica(new URL(url), { secret, maxAnswerBytes, fairMs, onChange }));
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
  execute.isRemote = true;
  execute.subscribe = async (request, caller, ended) =>
    ask(caller, ({ url }, waitMs) => streams.open(url, request, caller, { waitMs, ended }).catch(describeFailure));
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
function refuseDeep(text: string): void {
  if (text.length > lookedThrough && isNestedBeyond(text, maxDepth))
    throw new Error('The answer is nested too deeply.');
}

function parseResponse(text: string): GraphResponse {
  const value = JSON.parse(text);
  if (Array.isArray(value?.errors)) value.errors.splice(maxErrors);
  return graphResponse.parse(value) as GraphResponse;
}

function readResponse(text: string): GraphResponse {
  refuseDeep(text);
  return parseResponse(text);
}

function rotate<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

type Replica = ReturnType<typeof createReplica>;

interface ReplicaOptions extends Required<Pick<GraphClientOptions, 'secret' | 'maxAnswerBytes' | 'onChange'>> {
  fairMs: number;
}

function createReplica(url: URL, { secret, maxAnswerBytes, fairMs, onChange }: ReplicaOptions) {
  const pool = new Pool(url.origin, { connections: 64, connect: { timeout: 500 }, maxResponseSize: maxAnswerBytes });
  const unlessItFails = createCircuitBreaker({
    judge: (failure, tookMs) => judgeFailure(failure, tookMs, fairMs),
    onChange: (change) => onChange(url.origin, change),
  });

  async function send(request: GraphRequest, caller: Caller, waitMs: number): Promise<GraphResponse> {
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
    if (answer.statusCode !== 200) throw describeRefusal(new HttpRefusal(answer.statusCode, text.slice(0, 200)));
    return inRounds(
      text,
      () => refuseDeep(text),
      () => parseResponse(text),
    );
  }

  return {
    url,
    pool,
    send: (request: GraphRequest, caller: Caller, waitMs: number): Promise<GraphResponse> =>
      unlessItFails(() => send(request, caller, waitMs).catch(describeFailure)),
  };
}
