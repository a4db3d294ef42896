import { once } from 'node:events';
import { Redis } from 'ioredis';
import type { Logger } from '../../log/index.ts';

const connectTimeoutMs = 2_000;
/** A Redis that hangs counts as away after this long. More than a request may wait, since no request waits here. */
const commandTimeoutMs = 2_000;
const reconnectMaxMs = 1_000;

/**
 * A connection that fails at once while Redis is away: what is to be sent then waits in the outbox, not in a queue in memory.
 * It reconnects by itself for ever.
 */
export function connectRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    connectionName: 'prism-events',
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    keepAlive: 10_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (tries) => Math.min(reconnectMaxMs, 50 * tries),
  });
  return withErrorsLogged(redis, log);
}

/** A connection of its own for commands that wait up to `blockMs` for something to come. */
export function connectBlocking(redis: Redis, blockMs: number, log: Logger): Redis {
  return withErrorsLogged(redis.duplicate({ commandTimeout: blockMs + commandTimeoutMs }), log);
}

/** Resolves when commands can be sent; rejects with what keeps the connection from it. */
export async function whenReady(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  if (redis.status === 'end') throw new Error('The connection to Redis is closed');
  await once(redis, 'ready', { signal: AbortSignal.timeout(commandTimeoutMs) });
}

/** Unheard, ioredis prints errors to the console. Those who send commands report failures; this is for looking closer. */
function withErrorsLogged(redis: Redis, log: Logger): Redis {
  return redis.on('error', (error) => log.debug({ err: error }, 'the connection to Redis failed'));
}
