import { startTestRedis, testRedis } from '@prism/platform/testing';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';
import { activeSession } from '../testing/fake-sessions.ts';
import { createMemorySessionCache, createRedisSessionCache, type SessionCache } from './session-cache.ts';

const redisUrl = await testRedis();
const connections: Redis[] = [];
afterAll(() => {
  for (const redis of connections) redis.disconnect();
});

async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 50 });
  redis.on('error', () => {});
  connections.push(redis);
  await new Promise((resolve) => redis.once('ready', resolve));
  return redis;
}

/** What every cache does, wherever it keeps its sessions. */
function keepsSessions(create: () => Promise<SessionCache>) {
  test('gives back what was put in', async () => {
    const cache = await create();
    await cache.set('a', activeSession('ses_1'), 1_000);
    expect(await cache.get('a')).toEqual(activeSession('ses_1'));
  });

  test('tells "no session" from "not known"', async () => {
    const cache = await create();
    await cache.set('a', null, 1_000);
    expect(await cache.get('a')).toBeNull();
    expect(await cache.get('b')).toBeUndefined();
  });

  test('forgets what it is told to', async () => {
    const cache = await create();
    await cache.set('a', activeSession('ses_1'), 1_000);
    await cache.delete('a');
    expect(await cache.get('a')).toBeUndefined();
  });
}

describe('sessions in memory', () => {
  keepsSessions(async () => createMemorySessionCache());

  test('last as long as they should', async () => {
    let at = 0;
    const cache = createMemorySessionCache(() => at);
    await cache.set('a', activeSession('ses_1'), 1_000);
    at = 999;
    expect(await cache.get('a')).toBeDefined();
    at = 1_000;
    expect(await cache.get('a')).toBeUndefined();
  });

  test('past the capacity lose the oldest', async () => {
    const cache = createMemorySessionCache(() => 0, 2);
    for (const key of ['a', 'b', 'a', 'c']) await cache.set(key, null, 1_000);
    expect([await cache.get('a'), await cache.get('b'), await cache.get('c')]).toEqual([null, undefined, null]);
  });
});

describe.skipIf(!redisUrl)('sessions in Redis (needs Redis)', () => {
  let turn = 0;
  const create = async () =>
    createRedisSessionCache(await connect(redisUrl as string), { prefix: `test:${Date.now()}:${turn++}:` });
  keepsSessions(create);

  test('are given a lifetime there', async () => {
    const redis = await connect(redisUrl as string);
    const prefix = `test:${Date.now()}:ttl:`;
    await createRedisSessionCache(redis, { prefix }).set('a', null, 700.2);
    expect(await redis.pttl(`${prefix}a`)).toBeGreaterThan(0);
    expect(await redis.pttl(`${prefix}a`)).toBeLessThanOrEqual(701);
  });

  test('that cannot be read are not known', async () => {
    const redis = await connect(redisUrl as string);
    await redis.set('test:broken:a', '{"identity":', 'PX', 1_000);
    expect(await createRedisSessionCache(redis, { prefix: 'test:broken:' }).get('a')).toBeUndefined();
  });

  test('are not known while Redis hangs', async ({ skip }) => {
    const server = await startTestRedis();
    if (!server) return skip('needs redis-server');
    const cache = createRedisSessionCache(await connect(server.url));
    await cache.set('a', activeSession('ses_1'), 1_000);
    server.signal('SIGSTOP');
    expect(await cache.get('a')).toBeUndefined();
    server.signal('SIGCONT');
  });

  test('are not known while Redis is down, and known again after a second of rest', async () => {
    let at = 0;
    const redis = await connect(redisUrl as string);
    const cache = createRedisSessionCache(redis, { prefix: `test:${Date.now()}:down:`, now: () => at });
    const isDown = new Promise((resolve) => redis.once('end', resolve));
    redis.disconnect();
    await isDown;
    await cache.set('a', activeSession('ses_1'), 1_000);
    await redis.connect();
    expect(await cache.get('a')).toBeUndefined();
    at = 1_000;
    await cache.set('a', activeSession('ses_1'), 1_000);
    expect(await cache.get('a')).toEqual(activeSession('ses_1'));
  });
});

test('of a Redis that fails, one request in a second waits for it', async () => {
  let asked = 0;
  let at = 0;
  const fail = () => {
    asked++;
    return Promise.reject(new Error('Command timed out'));
  };
  const cache = createRedisSessionCache({ get: fail, set: fail, del: fail } as unknown as Redis, { now: () => at });
  expect(await cache.get('a')).toBeUndefined();
  await cache.set('a', null, 1_000);
  await cache.delete('a');
  expect(asked).toBe(1);
  at = 1_000;
  await cache.get('a');
  expect(asked).toBe(2);
});
