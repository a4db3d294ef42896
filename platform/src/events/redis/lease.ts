import type { Redis } from 'ioredis';

/** The right to do something alone, for a while, among all who know the key. */
export interface Lease {
  readonly key: string;
  /** How long it lasts after it was last prolonged, in ms. */
  readonly leaseMs: number;
  /**
   * Takes the lease unless somebody else holds it. Answers what proves it, or undefined. Each call answers another proof, and
   * the one before counts no longer: a command that we gave up and that reaches Redis late does nothing.
   */
  take(): Promise<string | undefined>;
  /** Prolongs it; false when the proof counts no longer. */
  prolong(proof: string): Promise<boolean>;
  release(): Promise<void>;
}

const takeScript = `
  local held = redis.call('get', KEYS[1])
  if held and string.sub(held, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
  redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
  return 1`;

const prolongScript = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('pexpire', KEYS[1], ARGV[2])`;

const releaseScript = `
  local held = redis.call('get', KEYS[1])
  if held and string.sub(held, 1, #ARGV[1]) == ARGV[1] then redis.call('del', KEYS[1]) end
  return 0`;

/** A lease on a key; `holder` is unique to who asks. */
export function createLease(redis: Redis, key: string, holder: string, leaseMs: number): Lease {
  const prefix = `${holder}:`;
  let terms = 0;
  return {
    key,
    leaseMs,
    async take() {
      const proof = `${prefix}${++terms}`;
      return (await redis.eval(takeScript, 1, key, prefix, proof, leaseMs)) === 1 ? proof : undefined;
    },
    prolong: async (proof) => (await redis.eval(prolongScript, 1, key, proof, leaseMs)) === 1,
    release: async () => void (await redis.eval(releaseScript, 1, key, prefix)),
  };
}
