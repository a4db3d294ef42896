import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { PrismError } from '../errors/index.ts';
import type { EventFormat } from './event-format.ts';

export interface SendEventsOptions {
  format: EventFormat;
  /** GraphQL errors as JSON, for what ends the stream before its time. */
  describe(error: unknown): string;
  /** Between two signs of life, in ms. Default 10,000. */
  heartbeatMs?: number | undefined;
  /** What may wait for the client to take it, in bytes, beside one event. Default 1 MB. */
  maxWaitingBytes?: number | undefined;
}

/** How long the last words may take to be heard, in ms. */
const farewellMs = 5_000;

/**
 * Sends answers as they come. A client that does not take them ends the stream with an error: what waits for it is bounded; and one
 * that takes nothing at all between two heartbeats, though something waits, is cut off. When the client goes, `events` is
 * returned from as soon as it yields: who makes them hears of it by the connection.
 *
 * @returns The reply, which resolves when all is sent.
 */
export function sendEvents(
  reply: FastifyReply,
  events: AsyncIterable<string>,
  options: SendEventsOptions,
): FastifyReply {
  const { format, describe, heartbeatMs = 10_000, maxWaitingBytes = 1_000_000 } = options;
  const body = new Readable({ read() {} });
  const { raw } = reply;

  async function pump(): Promise<void> {
    for await (const answer of events) {
      if (body.destroyed) return;
      if (body.readableLength > maxWaitingBytes) throw tooSlow();
      body.push(format.event(answer));
    }
    body.push(format.end);
  }

  const heart = beat(raw, body, { ms: heartbeatMs, sign: format.heartbeat });
  body.push(format.open);
  pump()
    .catch((error) => {
      if (!body.destroyed && !raw.destroyed) body.push(format.failure(describe(error)));
    })
    .finally(() => {
      clearInterval(heart);
      if (!body.destroyed) body.push(null);
      cutOffAfter(farewellMs, raw);
    });
  return reply.headers({ ...headers, 'content-type': format.contentType }).send(body);
}

/** Proxies that hold answers back until they are whole are asked not to. A server that closes waits for connections that are kept. */
const headers = { 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' };

const tooSlow = () => new PrismError('OVERLOADED', 'The answers expected to be read faster.', { retryAfterMs: 1_000 });

function beat(raw: ServerResponse, body: Readable, { ms, sign }: { ms: number; sign: string }): NodeJS.Timeout {
  let sentBefore = -1;
  const heart = setInterval(() => {
    const sent = raw.socket?.bytesWritten ?? 0;
    const isWaiting = raw.writableLength + body.readableLength > 0;
    if (isWaiting && sent === sentBefore) raw.destroy();
    else if (!body.destroyed && !isWaiting) body.push(sign);
    sentBefore = sent;
  }, ms);
  raw.once('close', () => clearInterval(heart));
  return heart;
}

function cutOffAfter(ms: number, raw: ServerResponse): void {
  const timer = setTimeout(() => raw.destroy(), ms);
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
}
