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
    open: (options) =>
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        customIncrTtlLuaScript: addOrGiveBack,
      }),
    ping: () => redis.ping(),
  };
}

/**
 * The library's script, but that what is given back (negative points) never makes a window less than empty, nor begins one.
 * Arguments: points, seconds.
 */
const addOrGiveBack = `
local points = tonumber(ARGV[1])
if points < 0 then
  local used = tonumber(redis.call('get', KEYS[1]) or 0) or 0
  if used > 0 then used = redis.call('incrby', KEYS[1], math.max(points, -used)) end
  return {math.max(used, 0), redis.call('pttl', KEYS[1])}
end
redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX')
local consumed = redis.call('incrby', KEYS[1], ARGV[1])
local ttl = redis.call('pttl', KEYS[1])
if ttl == -1 then
  redis.call('expire', KEYS[1], ARGV[2])
  ttl = 1000 * ARGV[2]
end
return {consumed, ttl}`;

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
