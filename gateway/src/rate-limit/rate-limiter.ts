import type { Logger } from '@prism/platform/log';
import { defaultLimits } from './limits.ts';
import { createMemoryBucket } from './memory-bucket.ts';
import { type RateLimit, scaleLimit } from './rate-limit.ts';
import { createSharedBucket } from './shared-bucket.ts';
import type { SharedStore } from './shared-store.ts';
import { watchStore } from './store-health.ts';
import { type Bucket, type Charge, type Outcome, type RateLimitVerdict, toVerdict } from './verdict.ts';

export interface RateLimiterOptions {
  /** Shared by all replicas, or workers. Default: memory of this process. */
  store?: SharedStore | undefined;
  /** Multiplies every limit. Default 1. */
  scale?: number;
  limits?: readonly RateLimit[];
  log: Logger;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

export interface RateLimiter {
  /** Whether there is such a limit. */
  has(policy: string): boolean;
  /**
   * Charges all buckets at once; one that is empty refuses. Never throws for a store that fails. The verdict is there at once where all is
   * counted in memory.
   */
  charge(buckets: readonly Charge[]): RateLimitVerdict | Promise<RateLimitVerdict>;
}

/**
 * Limits in a shared store, or in memory without one. A store that fails is neither "limited" nor "free": the local limiter
 * decides, at half the rate. (The library's own `insuranceLimiter` does so too, but in silence: the headers would tell
 * limits that do not hold, and every request would wait for a slow store.)
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { store, log, limits = defaultLimits, scale = 1, now = () => performance.now() } = options;
  const shared = store && { store, now, health: watchStore({ store, log, now }) };
  const buckets = new Map<string, Bucket>();
  for (const limit of limits) {
    const scaled = scaleLimit(limit, scale);
    buckets.set(limit.name, shared ? createSharedBucket(scaled, shared) : createMemoryBucket(scaled, now));
  }
  return {
    has: (policy) => buckets.has(policy),
    charge(charges) {
      const outcomes = charges.map((charge) => pick(buckets, charge.policy)(charge));
      return areThere(outcomes) ? toVerdict(outcomes) : Promise.all(outcomes).then(toVerdict);
    },
  };
}

const areThere = (outcomes: readonly (Outcome | Promise<Outcome>)[]): outcomes is readonly Outcome[] =>
  !outcomes.some((outcome) => outcome instanceof Promise);

function pick(buckets: ReadonlyMap<string, Bucket>, policy: string): Bucket {
  const bucket = buckets.get(policy);
  if (!bucket) throw new Error(`Rate limit policy expected one of ${[...buckets.keys()].join(', ')}, got ${policy}.`);
  return bucket;
}
