import { silentLogger } from '@prism/platform/log';
import { testRedis } from '@prism/platform/testing';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './rate-limiter.ts';
import { storeInRedis } from './shared-store.ts';

const redisUrl = await testRedis();
const limits = [
  { name: 'few', points: 3, windowSeconds: 60 },
  { name: 'many', points: 10, windowSeconds: 10 },
];

interface Store {
  options: Pick<RateLimiterOptions, 'store'>;
  advance(ms: number): Promise<void>;
}

const memory: Store = {
  options: {},
  async advance(ms) {
    await vi.advanceTimersByTimeAsync(ms);
  },
};

/** Redis keeps its own time, so its keys are brought nearer to their end. */
function inRedis(url: string): Store & { redis: Redis } {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 2_000 });
  const isReady = new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  afterAll(() => redis.disconnect());
  beforeEach(() => isReady);
  return {
    redis,
    options: { store: storeInRedis(redis) },
    async advance(ms) {
      for (const key of await redis.keys('rate-limit:*')) {
        const left = (await redis.pttl(key)) - ms;
        await (left > 0 ? redis.pexpire(key, left) : redis.del(key));
      }
    },
  };
}

describe('limits in memory', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  behavesLikeLimits(memory);
});

describe.skipIf(!redisUrl)('limits in Redis (needs Redis)', () => {
  if (!redisUrl) return;
  const store = inRedis(redisUrl);
  behavesLikeLimits(store);

  test('are shared by all replicas', async () => {
    const key = newKey();
    const [one, other] = [createLimiter(store), createLimiter(store)];
    await one.charge([{ policy: 'few', key, points: 2 }]);
    await expect(other.charge([{ policy: 'few', key, points: 2 }])).resolves.toMatchObject({ allowed: false });
  });

  test('leave nothing behind that does not expire', async () => {
    const key = newKey();
    await createLimiter(store).charge([{ policy: 'many', key, points: 1 }]);
    const ttlMs = await store.redis.pttl(`rate-limit:many:${key}`);
    expect(ttlMs).toBeGreaterThan(0);
    expect(ttlMs).toBeLessThanOrEqual(10_000);
  });
});

let keys = 0;
const newKey = () => `key-${process.pid}-${Date.now()}-${keys++}`;

function createLimiter(store: Store, options: Partial<RateLimiterOptions> = {}): RateLimiter {
  return createRateLimiter({ ...store.options, limits, log: silentLogger, ...options });
}

function behavesLikeLimits(store: Store): void {
  const charge = (limiter: RateLimiter, policy: string, key: string, points = 1) =>
    limiter.charge([{ policy, key, points }]);

  test('allow up to the limit and tell what remains', async () => {
    const [limiter, key] = [createLimiter(store), newKey()];
    const state = { name: 'few', limit: 3, windowSeconds: 60, remaining: 1, resetSeconds: 60 };
    expect(await charge(limiter, 'few', key, 2)).toEqual({ allowed: true, policies: [state] });
    expect(await charge(limiter, 'few', key)).toMatchObject({ allowed: true, policies: [{ remaining: 0 }] });
  });

  test('refuse beyond the limit and tell when to come back', async () => {
    const [limiter, key] = [createLimiter(store), newKey()];
    await charge(limiter, 'few', key, 3);
    const verdict = await charge(limiter, 'few', key);
    expect(verdict).toMatchObject({ allowed: false, policies: [{ name: 'few', remaining: 0 }], retryAfterSeconds: 60 });
  });

  test('open again when the window has passed', async () => {
    const [limiter, key] = [createLimiter(store), newKey()];
    await charge(limiter, 'few', key, 4);
    await store.advance(59_000);
    expect(await charge(limiter, 'few', key)).toMatchObject({ allowed: false, retryAfterSeconds: 1 });
    await store.advance(1_001);
    expect(await charge(limiter, 'few', key)).toMatchObject({ allowed: true, policies: [{ remaining: 2 }] });
  });

  test('keep keys and policies apart', async () => {
    const [limiter, key] = [createLimiter(store), newKey()];
    await charge(limiter, 'few', key, 3);
    expect(await charge(limiter, 'few', newKey())).toMatchObject({ allowed: true });
    expect(await charge(limiter, 'many', key)).toMatchObject({ allowed: true });
  });

  test('charge several buckets at once, of which any refuses', async () => {
    const [limiter, key, other] = [createLimiter(store), newKey(), newKey()];
    await charge(limiter, 'many', other, 10);
    const verdict = await limiter.charge([
      { policy: 'few', key, points: 1 },
      { policy: 'many', key: other, points: 1 },
    ]);
    expect(verdict).toMatchObject({
      allowed: false,
      policies: [
        { name: 'few', remaining: 2 },
        { name: 'many', remaining: 0 },
      ],
    });
    expect(verdict.allowed || verdict.retryAfterSeconds).toBeLessThanOrEqual(10);
  });

  test('let exactly the limit through when all come at once', async () => {
    const [limiter, key] = [createLimiter(store), newKey()];
    const verdicts = await Promise.all(Array.from({ length: 40 }, () => charge(limiter, 'many', key)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  test.each([11, 1e300, Number.POSITIVE_INFINITY, Number.NaN])(
    'refuse %d points against a limit of 10',
    async (points) => {
      const [limiter, key] = [createLimiter(store), newKey()];
      expect(await charge(limiter, 'many', key, points)).toMatchObject({ allowed: false, policies: [{ limit: 10 }] });
      expect(await charge(limiter, 'few', key)).toMatchObject({ allowed: true, policies: [{ limit: 3 }] });
    },
  );

  test('multiply by the scale', async () => {
    const [limiter, key] = [createLimiter(store, { scale: 2.5 }), newKey()];
    expect(await charge(limiter, 'few', key, 7)).toMatchObject({
      allowed: true,
      policies: [{ limit: 7, remaining: 0 }],
    });
    expect(await charge(limiter, 'few', key)).toMatchObject({ allowed: false });
  });

  test('fail for a policy that nobody defined', async () => {
    await expect(charge(createLimiter(store), 'none', newKey())).rejects.toThrow(/few, many/);
  });
}

test('the defaults are those that the documentation tells', async () => {
  const limiter = createRateLimiter({ log: silentLogger });
  const policies = ['address', 'subject', 'address-points', 'sign-in-account', 'sign-in-address'];
  const verdict = await limiter.charge(policies.map((policy) => ({ policy, key: 'a', points: 0 })));
  expect(verdict.policies.map(({ name, limit, windowSeconds }) => `${name} ${limit}/${windowSeconds}`)).toEqual([
    'address 100/1',
    'subject 60000/60',
    'address-points 120000/60',
    'sign-in-account 5/60',
    'sign-in-address 20/60',
  ]);
});
