import type { Redis } from 'ioredis';

/** The right to do something alone, for a while, among all who know the key. */
export interface Lease {
  /** Takes the lease if it is free, prolongs it if it is ours; false if another holds it. */
  hold(): Promise<boolean>;
  release(): Promise<void>;
}

const holdScript = `
  local holder = redis.call('get', KEYS[1])
  if holder and holder ~= ARGV[1] then return 0 end
  redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
  return 1`;

const releaseScript = `
  if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
  return 0`;

/** A lease on a key; `holder` is unique to who asks. It ends `leaseMs` after the last `hold`. */
export function createLease(redis: Redis, key: string, holder: string, leaseMs: number): Lease {
  return {
    hold: async () => (await redis.eval(holdScript, 1, key, holder, leaseMs)) === 1,
    release: async () => void (await redis.eval(releaseScript, 1, key, holder)),
  };
}
