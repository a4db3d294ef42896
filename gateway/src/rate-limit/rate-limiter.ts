import type { Logger } from '@prism/platform/log';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { defaultLimits, type RateLimit, scaleLimit } from './limits.ts';
import type { LimiterOptions, SharedStore } from './shared-store.ts';
import { type StoreHealth, watchStore } from './store-health.ts';

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

/** What to take from one key's share of a policy. */
export interface Charge {
  /** Name of a limit. */
  policy: string;
  key: string;
  /** Whole and not negative. */
  points: number;
}

/** A policy as it stands for the charged key. */
export interface PolicyState {
  name: string;
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Until all of `limit` is there again. */
  resetSeconds: number;
}

export type RateLimitVerdict =
  | { allowed: true; policies: readonly PolicyState[] }
  | { allowed: false; policies: readonly PolicyState[]; retryAfterSeconds: number };

export interface RateLimiter {
  /** Charges all buckets at once; one that is empty refuses. Never throws for a store that fails. */
  charge(buckets: readonly Charge[]): Promise<RateLimitVerdict>;
}

/**
 * Limits in a shared store, or in memory without one. A store that fails is neither "limited" nor "free": the local limiter
 * decides, at half the rate. (The library's own `insuranceLimiter` does so too, but in silence: the headers would tell
 * limits that do not hold, and every request would wait for a slow store.)
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { store, log, limits = defaultLimits, scale = 1, now = () => performance.now() } = options;
  const health = store && watchStore({ store, log, now });
  const buckets = new Map(
    limits
      .map((limit) => scaleLimit(limit, scale))
      .map((limit) => [limit.name, store && health ? createShared(limit, store, health) : createLocal(limit)]),
  );
  return {
    async charge(charges) {
      return toVerdict(await Promise.all(charges.map((charge) => pick(buckets, charge.policy)(charge))));
    },
  };
}

interface Outcome {
  allowed: boolean;
  state: PolicyState;
}

type Bucket = (charge: Charge) => Promise<Outcome>;

function pick(buckets: ReadonlyMap<string, Bucket>, policy: string): Bucket {
  const bucket = buckets.get(policy);
  if (!bucket) throw new Error(`Rate limit policy expected one of ${[...buckets.keys()].join(', ')}, got ${policy}.`);
  return bucket;
}

function createShared(limit: RateLimit, store: SharedStore, health: StoreHealth): Bucket {
  const shared = store.open(toOptions(limit));
  const local = createLocal(scaleLimit(limit, 0.5));
  return async (charge) => {
    if (!health.isUp()) return local(charge);
    try {
      return await consume(shared, limit, charge);
    } catch (error) {
      health.fail(error);
      return local(charge);
    }
  };
}

function createLocal(limit: RateLimit): Bucket {
  const limiter = new RateLimiterMemory(toOptions(limit));
  return (charge) => consume(limiter, limit, charge);
}

function toOptions({ name, points, windowSeconds }: RateLimit): LimiterOptions {
  return { keyPrefix: `rate-limit:${name}`, points, duration: windowSeconds };
}

/** The limiter rejects with what is left when a limit is hit, and with an Error when its store fails, which is thrown on. */
async function consume(limiter: RateLimiterAbstract, limit: RateLimit, { key, points }: Charge): Promise<Outcome> {
  // More than the limit is refused anyway, and a number that the store cannot hold would look like its failure.
  const whole = points <= limit.points ? Math.max(0, Math.ceil(points)) : limit.points + 1;
  try {
    return { allowed: true, state: toState(limit, await limiter.consume(key, whole)) };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, state: toState(limit, refusal) };
  }
}

function toState(
  { name, points, windowSeconds }: RateLimit,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
): PolicyState {
  const resetSeconds = Math.max(0, Math.ceil(msBeforeNext / 1_000));
  return { name, limit: points, windowSeconds, remaining: remainingPoints, resetSeconds };
}

function toVerdict(outcomes: readonly Outcome[]): RateLimitVerdict {
  const policies = outcomes.map(({ state }) => state);
  const refused = outcomes.filter(({ allowed }) => !allowed);
  if (refused.length === 0) return { allowed: true, policies };
  return {
    allowed: false,
    policies,
    retryAfterSeconds: Math.max(1, ...refused.map(({ state }) => state.resetSeconds)),
  };
}
