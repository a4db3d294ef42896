import { type Logger, silentLogger } from '../../log/index.ts';
import type { EventEnvelope } from '../event.ts';
import type { RetryDelays } from '../retry-delay.ts';
import type { EventTransport, Subscription } from '../transport.ts';
import { connectRedis } from './redis-connection.ts';
import { subscribeToRedis } from './redis-subscription.ts';
import { createStreamWriter } from './stream-writer.ts';

export interface RedisTransportOptions {
  /** `redis://` or `rediss://`; Redis 6.2 or newer. */
  url: string;
  log?: Logger | undefined;
  now?: (() => Date) | undefined;
  retry?: RetryDelays | undefined;
  /** How long a stream keeps events for groups that are away, in ms. Default 7 days. */
  windowMs?: number;
  /** Silence after which the leading member of a group counts as gone and another takes over, in ms. Default 10 000. */
  leaseMs?: number;
}

const weekMs = 7 * 24 * 3_600_000;

/**
 * Events between processes, by Redis Streams: one stream per telling part, one consumer group per hearing part. While Redis is
 * away `publish` fails, so events wait in the outbox, and subscriptions wait for it to come back.
 */
export function createRedisTransport(options: RedisTransportOptions): EventTransport {
  const { url, log = silentLogger, now = () => new Date(), retry, windowMs = weekMs, leaseMs = 10_000 } = options;
  const redis = connectRedis(url, log);
  const writers = new Map<string, ReturnType<typeof createStreamWriter>>();
  const subscriptions = new Set<Subscription>();

  function writerOf(stream: string) {
    const writer = writers.get(stream) ?? createStreamWriter({ redis, key: keyOf(stream), now, windowMs });
    writers.set(stream, writer);
    return writer;
  }

  return {
    publish: (stream: string, events: readonly EventEnvelope[]) => writerOf(stream)(events),
    async subscribe(wanted) {
      const subscription = subscribeToRedis({ ...wanted, redis, key: keyOf(wanted.stream), log, retry, leaseMs });
      subscriptions.add(subscription);
      return subscription;
    },
    async close() {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      redis.disconnect();
    },
  };
}

/** The braces keep a stream and the leases of its groups on one node of a Redis Cluster. */
function keyOf(stream: string): string {
  return `prism:events:{${stream}}`;
}
