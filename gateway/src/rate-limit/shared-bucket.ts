import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { createMemoryBucket } from './memory-bucket.ts';
import { policyText, type RateLimit, scaleLimit, wholePoints } from './rate-limit.ts';
import type { SharedStore } from './shared-store.ts';
import type { StoreHealth } from './store-health.ts';
import type { Bucket, Charge, Outcome } from './verdict.ts';

/** Nothing is given back so shortly before a window ends, in ms: it would arrive in the next one. */
const lastMoment = 250;

export interface SharedBucketParts {
  store: SharedStore;
  health: StoreHealth;
  now: () => number;
}

/** Counts where several processes do; while the store does not answer, here at half the rate. */
export function createSharedBucket(limit: RateLimit, { store, health, now }: SharedBucketParts): Bucket {
  const { name: policy, points, windowSeconds } = limit;
  const shared = store.open({ keyPrefix: `rate-limit:${policy}`, points, duration: windowSeconds });
  const local = createMemoryBucket(scaleLimit(limit, 0.5), now);

  async function take(charge: Charge): Promise<Outcome> {
    try {
      const taken = wholePoints(limit, charge.points);
      const { allowed, left } = await consume(shared, charge.key, taken);
      let rest = taken;
      const endsAtMs = now() + left.msBeforeNext;
      return {
        allowed,
        state: toState(limit, left),
        giveBack(unused) {
          const given = Math.min(rest, Math.floor(unused));
          if (!(given > 0 && health.isUp() && now() < endsAtMs - lastMoment)) return;
          rest -= given;
          reward(shared, charge.key, given).catch(health.fail);
        },
      };
    } catch (error) {
      health.fail(error);
      return local(charge);
    }
  }

  return (charge) => (health.isUp() ? take(charge) : local(charge));
}

/** The limiter rejects with what is left when a limit is hit, and with an Error when its store fails, which is thrown on. */
async function consume(
  shared: RateLimiterAbstract,
  key: string,
  points: number,
): Promise<{ allowed: boolean; left: RateLimiterRes }> {
  try {
    return { allowed: true, left: await shared.consume(key, points) };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, left: refusal };
  }
}

/** The window may have ended all the same, or somebody may have emptied the store: nobody begins with less than nothing. */
async function reward(shared: RateLimiterAbstract, key: string, points: number): Promise<void> {
  const { consumedPoints } = await shared.reward(key, points);
  if (consumedPoints < 0) await shared.penalty(key, -consumedPoints);
}

function toState(limit: RateLimit, left: RateLimiterRes): Outcome['state'] {
  const { name, points, windowSeconds } = limit;
  const resetSeconds = Math.max(0, Math.ceil(left.msBeforeNext / 1_000));
  const policy = policyText(limit);
  return { name, limit: points, windowSeconds, remaining: left.remainingPoints, resetSeconds, policy };
}
