import type { Dispatcher } from 'undici';
import { PrismError } from '../errors/index.ts';
import { eventStreamType } from './event-format.ts';
import { readEvents } from './read-events.ts';

export interface OpenEventsOptions {
  /** Keeps no time of its own and caps no answer: a stream may be long. */
  dispatcher: Dispatcher;
  url: URL;
  headers: Record<string, string> | string[];
  body: string;
  /** Longest wait for the head of the answer, in ms. */
  waitMs: number;
  /** Longest silence, heartbeats being none, in ms. */
  idleMs: number;
  maxEventBytes: number;
  /** Ends the stream. */
  ended: AbortSignal;
}

/** What came instead of a stream. */
export interface RefusedEvents {
  status: number;
  contentType: string;
  text: string;
}

/**
 * Asks for a stream of answers by POST, and reads their texts as they come. The caller sends `accept: text/event-stream`.
 *
 * @throws What the dispatcher throws while there is no answer. Later PrismError SUBGRAPH_TIMEOUT for silence, SUBGRAPH_ERROR for
 * what cannot be read, SUBGRAPH_UNAVAILABLE for a connection that breaks.
 */
export async function openEvents(options: OpenEventsOptions): Promise<AsyncIterable<string> | RefusedEvents> {
  const silence = new AbortController();
  const signal = AbortSignal.any([options.ended, silence.signal]);
  const watch = createWatch(silence);
  const { dispatcher, url, headers, body, waitMs, idleMs, maxEventBytes } = options;
  const answer = await watch(waitMs, () =>
    dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'POST',
      headers,
      body,
      signal,
    }),
  );
  // One that is cut before anybody reads it would end the process.
  answer.body.on('error', () => {});
  const chunks = watchChunks(answer.body, (next) => watch(idleMs, next));
  const contentType = String(answer.headers['content-type'] ?? '');
  const isStream = answer.statusCode === 200 && /^text\/event-stream\s*(?:;|$)/i.test(contentType);
  if (isStream) return orDescribe(readEvents(chunks, maxEventBytes), options.ended);
  return { status: answer.statusCode, contentType, text: await readText(chunks, maxEventBytes) };
}

export const askForEvents = { accept: eventStreamType, 'content-type': 'application/json' } as const;

type Watch = <T>(limitMs: number, wait: () => Promise<T>) => Promise<T>;

/** Cuts what is waited for too long. */
function createWatch(silence: AbortController): Watch {
  return async (limitMs, wait) => {
    const timer = setTimeout(() => silence.abort(timeout()), limitMs);
    try {
      return await wait();
    } catch (error) {
      throw silence.signal.aborted ? silence.signal.reason : error;
    } finally {
      clearTimeout(timer);
    }
  };
}

const timeout = () => new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph was silent for too long.');

async function* watchChunks(
  body: AsyncIterable<Uint8Array>,
  watch: <T>(wait: () => Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array, void> {
  const iterator = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await watch(() => iterator.next());
      if (done) return;
      yield value;
    }
  } finally {
    await iterator.return?.().catch(() => {});
  }
}

async function* orDescribe(events: AsyncIterable<string>, ended: AbortSignal): AsyncGenerator<string, void> {
  try {
    yield* events;
  } catch (error) {
    if (ended.aborted) throw ended.reason;
    if (error instanceof PrismError) throw error;
    throw new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph broke the connection.', { cause: error });
  }
}

async function readText(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph answered too much.');
    read.push(chunk);
  }
  return Buffer.concat(read).toString();
}
