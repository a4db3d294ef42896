import type { Redis } from 'ioredis';
import type { EventEnvelope } from '../event.ts';
import { whenReady } from './redis-connection.ts';
import { toFields } from './stream-entry.ts';

export interface StreamWriterOptions {
  redis: Redis;
  /** Redis key of the stream. */
  key: string;
  now: () => Date;
  /** Entries older than this may be trimmed away, in ms. */
  windowMs: number;
}

interface Waiting {
  readonly events: readonly EventEnvelope[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends to one stream in the order of the calls. What comes while Redis answers is sent together in one transaction; when
 * that fails, everything that waits fails with it, so that nothing overtakes what will be published again.
 */
export function createStreamWriter(options: StreamWriterOptions): (events: readonly EventEnvelope[]) => Promise<void> {
  let waiting: Waiting[] = [];
  let isSending = false;

  async function sendAll(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await send(
          options,
          batch.flatMap(({ events }) => events),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of [...batch, ...waiting]) reject(error);
        waiting = [];
      }
    }
    isSending = false;
  }

  return (events) =>
    new Promise((resolve, reject) => {
      waiting.push({ events, resolve, reject });
      if (!isSending) sendAll();
    });
}

async function send(
  { redis, key, now, windowMs }: StreamWriterOptions,
  events: readonly EventEnvelope[],
): Promise<void> {
  if (events.length === 0) return;
  await whenReady(redis);
  // `~`: Redis trims whole blocks of entries, which costs nearly nothing.
  const oldest = now().getTime() - windowMs;
  const transaction = redis.multi();
  for (const event of events) transaction.xadd(key, 'MINID', '~', oldest, '*', ...toFields(event));
  const answers = await transaction.exec();
  const failed = answers?.find(([error]) => error);
  if (!answers || failed) throw failed?.[0] ?? new Error('Redis gave the transaction up');
}
