import { createLogger } from '@prism/platform/log';
import { startTestRedis } from '@prism/platform/testing';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';
import { storeInRedis } from './shared-store.ts';

/** A port on which nobody listens. */
const deadUrl = 'redis://127.0.0.1:1';
const limits = [{ name: 'requests', points: 10, windowSeconds: 60 }];
const clients: Redis[] = [];
afterAll(() => {
  for (const client of clients) client.disconnect();
});

/** A limiter over a Redis, with the client settings of the gateway; `clock.ms` moves its own clock. */
function limiterOver(url: string) {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 50,
    retryStrategy: () => 100,
  });
  redis.on('error', () => {});
  clients.push(redis);
  const lines: { level: string; msg: string }[] = [];
  const log = createLogger({ level: 'info', name: 'test' }, { write: (line) => lines.push(JSON.parse(line)) });
  const clock = { ms: 0 };
  const limiter = createRateLimiter({ store: storeInRedis(redis), limits, log, now: () => clock.ms });
  const charge = async (key: string, points = 1) => {
    const start = performance.now();
    const verdict = await limiter.charge([{ policy: 'requests', key, points }]);
    return { ...verdict, limit: verdict.policies[0]?.limit, tookMs: performance.now() - start };
  };
  const isReady = () => vi.waitFor(() => expect(redis.status).toBe('ready'));
  const take = async (key: string, points: number) =>
    (await limiter.charge([{ policy: 'requests', key, points }])).outcomes;
  return { redis, lines, clock, charge, take, isReady };
}

describe.skipIf(!(await startTestRedis()))('a Redis that fails (needs Redis)', () => {
  const begin = async () => {
    const server = await startTestRedis();
    if (!server) throw new Error('redis-server is not on the PATH.');
    const over = limiterOver(server.url);
    await over.isReady();
    return { server, ...over };
  };

  test('when it is killed, local limits at half rate decide at once', async () => {
    const { server, charge, lines } = await begin();
    expect(await charge('a', 10)).toMatchObject({ allowed: true, limit: 10 });
    await server.kill();
    const answers = [];
    for (let request = 0; request < 8; request++) answers.push(await charge('b'));
    expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, false, false, false]);
    expect(answers.every(({ limit }) => limit === 5)).toBe(true);
    expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(100);
    expect(lines).toEqual([expect.objectContaining({ level: 'warn', msg: expect.stringContaining('half rate') })]);
  });

  test('when it hangs, the requests of that moment wait 50 ms and no later one waits', async () => {
    const { server, charge, lines } = await begin();
    expect(await charge('a')).toMatchObject({ limit: 10 });
    server.signal('SIGSTOP');
    const first = await Promise.all(Array.from({ length: 20 }, () => charge('b')));
    expect(first.filter(({ allowed }) => allowed)).toHaveLength(5);
    expect(Math.max(...first.map(({ tookMs }) => tookMs))).toBeLessThan(100);
    const start = performance.now();
    for (let request = 0; request < 20; request++) expect(await charge(`c${request}`)).toMatchObject({ limit: 5 });
    expect(performance.now() - start).toBeLessThan(20 * 25);
    expect(lines).toHaveLength(1);
    server.signal('SIGCONT');
  });

  test('when it answers again, it decides again, and both changes are logged once', async () => {
    const { server, charge, clock, lines } = await begin();
    server.signal('SIGSTOP');
    await charge('a');
    clock.ms += 250;
    expect(await charge('a')).toMatchObject({ limit: 5 });
    server.signal('SIGCONT');
    await vi.waitFor(async () => {
      clock.ms += 250;
      expect(await charge('b', 0)).toMatchObject({ limit: 10 });
    });
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  test('when it answers with an error, that is neither "limited" nor "free"', async () => {
    const { redis, charge } = await begin();
    await redis.lpush('rate-limit:requests:a', 'no number');
    expect(await charge('a', 5)).toMatchObject({ allowed: true, limit: 5 });
    expect(await charge('a')).toMatchObject({ allowed: false, limit: 5 });
  });

  test('when it is killed before something is given back, that is lost, and told once', async () => {
    const { server, charge, take, lines } = await begin();
    const [outcome] = await take('a', 8);
    await server.kill();
    for (const _ of [1, 2]) outcome?.giveBack(8);
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    expect(lines).toEqual([expect.objectContaining({ level: 'warn', msg: expect.stringContaining('half rate') })]);
    expect(await charge('a', 5)).toMatchObject({ allowed: true, limit: 5 });
  });

  test('what was charged here while it was away is given back here', async () => {
    const { server, charge, take } = await begin();
    await server.kill();
    await charge('b');
    const [outcome] = await take('a', 5);
    expect(await charge('a')).toMatchObject({ allowed: false });
    outcome?.giveBack(4);
    expect(await charge('a', 3)).toMatchObject({ allowed: true, limit: 5 });
  });

  test('when it is flushed, counting starts again', async () => {
    const { redis, charge } = await begin();
    await charge('a', 10);
    await redis.flushall();
    expect(await charge('a')).toMatchObject({ allowed: true, limit: 10 });
  });
});

test('without the Redis that was promised the limiter starts, at half rate', async () => {
  const { charge } = limiterOver(deadUrl);
  const answer = await charge('a', 5);
  expect(answer).toMatchObject({ allowed: true, limit: 5 });
  expect(answer.tookMs).toBeLessThan(100);
  expect(await charge('a')).toMatchObject({ allowed: false });
});
