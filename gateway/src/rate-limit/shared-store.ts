import type { Redis } from 'ioredis';
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterCluster,
  RateLimiterClusterMaster,
  RateLimiterRedis,
} from 'rate-limiter-flexible';

export type LimiterOptions = Required<Pick<IRateLimiterOptions, 'keyPrefix' | 'points' | 'duration'>>;

/** Where several processes count together. */
export interface SharedStore {
  open(options: LimiterOptions): RateLimiterAbstract;
  /** Rejects while it does not answer. */
  ping(): Promise<unknown>;
}

/** @param redis It must fail fast: `enableOfflineQueue: false` and a `commandTimeout` of 50 ms. */
export function storeInRedis(redis: Redis): SharedStore {
  return {
    open: (options) => new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true }),
    ping: () => redis.ping(),
  };
}

/** A primary that answers takes a fraction of a millisecond. */
const patienceMs = 250;

/**
 * For a worker: its primary counts for all of them. That costs each request a message there and back. A share of the limit for
 * each worker would cost nothing, and be wrong: connections are dealt out, not requests, so a client with one connection would
 * have the share of one worker, and a limit below the number of workers none at all.
 */
export function storeInPrimary(): SharedStore {
  const open = (options: LimiterOptions) => new RateLimiterCluster({ ...options, timeoutMs: patienceMs });
  const probe = open({ keyPrefix: 'rate-limit:probe', points: 1, duration: 1 });
  return { open, ping: () => probe.get('') };
}

/** For the primary: counts for its workers from now on. */
export function countForWorkers(): void {
  new RateLimiterClusterMaster();
}
