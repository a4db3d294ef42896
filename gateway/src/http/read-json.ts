import { isUtf8 } from 'node:buffer';
import { PrismError } from '@prism/platform/errors';
import { isNestedBeyond } from '@prism/platform/graph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createTurns } from '../limits/take-turns.ts';
import { completeCharacters } from './complete-characters.ts';
import { inflateBody } from './inflate-body.ts';

/**
 * Bodies are JSON in UTF-8, plain or in gzip, and in no other charset.
 * Keys that would reach prototypes are refused as Fastify's own parser refuses them.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const read = (request: FastifyRequest, body: Buffer, done: Done) =>
    parse(request, completeCharacters(decode(body)), done);
  const readLarge = async (request: FastifyRequest, body: Buffer, done: Done) => {
    await takeTurn();
    parse(request, completeCharacters(refuseDeep(decode(body))), done);
  };
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done: Done) => {
    const fail = (error: Error) => done(error);
    try {
      refuseCharset(request);
      const encoding = request.headers['content-encoding'];
      if (encoding === undefined && body.length <= largeBytes) read(request, body, done);
      else
        inflateBody(body, encoding)
          .then((inflated) => readLarge(request, inflated, done))
          .catch(fail);
    } catch (error) {
      fail(error as Error);
    }
  });
}

/** JSON that came otherwise than as a body: its text as it may be read, and what it says. Throws where a body is refused. */
export type ReadMessage = (text: string) => { text: string; message: unknown };

export function createReadMessage(app: FastifyInstance): ReadMessage {
  const parse = app.getDefaultJsonParser('error', 'error');
  return (given) => {
    const text = completeCharacters(refuseDeep(given));
    let message: unknown;
    parse({} as FastifyRequest, text, (error, body) => {
      if (error) throw error;
      message = body;
    });
    return { text, message };
  };
}

type Done = (error: Error | null, body?: unknown) => void;

const byteOrderMark = '\uFEFF';
const charsets = /;\s*charset\s*=\s*"?([^\s;"]*)/gi;

/** Throws PrismError BAD_REQUEST with status 415. */
function refuseCharset({ headers }: FastifyRequest): void {
  if (headers['content-type'] === 'application/json') return;
  for (const [, charset = ''] of (headers['content-type'] ?? '').matchAll(charsets))
    if (!/^utf-?8$/i.test(charset)) throw refusal('The body expected charset utf-8.', 415);
}

/**
 * A decoder would check by itself, but answers two bytes a character whatever the text: all names taken from a query, and every
 * answer that they stand in, would be twice as large.
 */
function decode(body: Buffer): string {
  if (!isUtf8(body)) throw refusal('The body expected valid UTF-8.', 400);
  const text = body.toString();
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** Beyond, parsing takes so long that of many bodies each waits for a turn of its own; 2 ms of 100 KB that are hard to parse. */
const largeBytes = 10_000;
const takeTurn = createTurns();
/** How deep lists and objects may stand in a body. */
const maxDepth = 100;

/** What is deep takes ten times as long to parse as other text. */
function refuseDeep(text: string): string {
  if (text.length > largeBytes && isNestedBeyond(text, maxDepth))
    throw refusal(`The body expected at most ${maxDepth} levels of lists and objects.`, 400);
  return text;
}

function refusal(message: string, status: number): PrismError {
  return new PrismError('BAD_REQUEST', message, { status });
}
