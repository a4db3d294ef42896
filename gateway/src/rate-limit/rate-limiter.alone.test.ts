import { silentLogger } from '@prism/platform/log';
import { testRedis } from '@prism/platform/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './rate-limiter.ts';
import { storeInRedis } from './shared-store.ts';

const redisUrl = await testRedis();
const limits = [
  { name: 'few', points: 3, windowSeconds: 60 },
  { name: 'many', points: 10, windowSeconds: 10 },
];

interface Store {
  options: Pick<RateLimiterOptions, 'store' | 'now'>;
  advance(ms: number): Promise<void>;
}

const clock = { ms: 0 };
const memory: Store = {
  options: { now: () => clock.ms },
  async advance(ms) {
    clock.ms += ms;
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
  behavesLikeLimits(memory);

  test('answer at once', () => {
    const verdict = createLimiter(memory).charge([{ policy: 'few', key: newKey(), points: 1 }]);
    expect(verdict).toMatchObject({ allowed: true });
    expect(verdict).not.toBeInstanceOf(Promise);
  });

  test('give nothing back to a later window', async () => {
    const [limiter, key] = [createLimiter(memory), newKey()];
    const { outcomes } = await limiter.charge([{ policy: 'many', key, points: 8 }]);
    await memory.advance(10_000);
    await limiter.charge([{ policy: 'many', key, points: 4 }]);
    outcomes[0]?.giveBack(8);
    expect(await limiter.charge([{ policy: 'many', key, points: 0 }])).toMatchObject({ policies: [{ remaining: 6 }] });
  });
});

describe.skipIf(!redisUrl)('limits in Redis (needs Redis)', () => {
  if (!redisUrl) return;
  const store = inRedis(redisUrl);
  behavesLikeLimits(store);

  test('are shared by all replicas', async () => {
    const key = newKey();
    const [one, other] = [createLimiter(store), createLimiter(store)];
    await one.charge([{ policy: 'few', key, points: 2 }]);
    expect(await other.charge([{ policy: 'few', key, points: 2 }])).toMatchObject({ allowed: false });
  });

  test('give nothing back shortly before a window ends, nor to one that is gone', async () => {
    const limiter = createLimiter({ ...store, options: { ...store.options, now: () => clock.ms } });
    const [late, gone] = [newKey(), newKey()];
    const [first] = (await limiter.charge([{ policy: 'many', key: late, points: 8 }])).outcomes;
    const [second] = (await limiter.charge([{ policy: 'many', key: gone, points: 8 }])).outcomes;
    await store.redis.del(`rate-limit:many:${gone}`);
    second?.giveBack(8);
    clock.ms += 9_900;
    first?.giveBack(8);
    const charge = (key: string) => limiter.charge([{ policy: 'many', key, points: 2 }]);
    expect(await charge(late)).toMatchObject({ policies: [{ remaining: 0 }] });
    expect(await charge(gone)).toMatchObject({ policies: [{ remaining: 8 }] });
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
  const charge = async (limiter: RateLimiter, policy: string, key: string, points = 1) =>
    limiter.charge([{ policy, key, points }]);
  const remaining = async (limiter: RateLimiter, policy: string, key: string) =>
    (await charge(limiter, policy, key, 0)).policies[0]?.remaining;

  test('allow up to the limit and tell what remains', async () => {
    const [limiter, key] = [createLimiter(store), newKey()];
    const state = { name: 'few', limit: 3, windowSeconds: 60, remaining: 1, resetSeconds: 60 };
    expect(await charge(limiter, 'few', key, 2)).toMatchObject({ allowed: true, policies: [state] });
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

  describe('give back what was charged and not used', () => {
    test('to the same key', async () => {
      const [limiter, key, other] = [createLimiter(store), newKey(), newKey()];
      await charge(limiter, 'many', other, 5);
      const { outcomes } = await charge(limiter, 'many', key, 8);
      outcomes[0]?.giveBack(6);
      await vi.waitFor(async () => expect(await remaining(limiter, 'many', key)).toBe(8));
      expect(await remaining(limiter, 'many', other)).toBe(5);
    });

    test('never more than was charged, however often', async () => {
      const [limiter, key] = [createLimiter(store), newKey()];
      await charge(limiter, 'many', key, 4);
      const { outcomes } = await charge(limiter, 'many', key, 3);
      for (const points of [2, 2, 100, Number.POSITIVE_INFINITY]) outcomes[0]?.giveBack(points);
      await vi.waitFor(async () => expect(await remaining(limiter, 'many', key)).toBe(6));
      await charge(limiter, 'many', key, 6);
      expect(await charge(limiter, 'many', key)).toMatchObject({ allowed: false });
    });

    test('and nothing less than nothing', async () => {
      const [limiter, key] = [createLimiter(store), newKey()];
      const { outcomes } = await charge(limiter, 'many', key, 3);
      for (const points of [-5, 0, 0.9, Number.NaN]) outcomes[0]?.giveBack(points);
      await charge(limiter, 'many', key, 0);
      expect(await remaining(limiter, 'many', key)).toBe(7);
    });
  });

  test('fail for a policy that nobody defined', async () => {
    await expect(charge(createLimiter(store), 'none', newKey())).rejects.toThrow(/few, many/);
  });
}

test('the defaults are those that the documentation tells', async () => {
  const limiter = createRateLimiter({ log: silentLogger });
  const policies = ['address', 'subject', 'address-points', 'client', 'sign-in-account', 'sign-in-address'];
  const verdict = await limiter.charge(policies.map((policy) => ({ policy, key: 'a', points: 0 })));
  expect(verdict.policies.map(({ name, limit, windowSeconds }) => `${name} ${limit}/${windowSeconds}`)).toEqual([
    'address 100/1',
    'subject 60000/60',
    'address-points 120000/60',
    'client 60000000/60',
    'sign-in-account 5/60',
    'sign-in-address 20/60',
  ]);
});
