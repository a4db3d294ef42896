import { Redis } from 'ioredis';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../ids/index.ts';
import { type Logger, silentLogger } from '../../log/index.ts';
import { testRedis } from '../../testing/index.ts';
import { eventually } from '../test-timing.ts';
import type { EventTransport } from '../transport.ts';
import { numberedEvent, testRetry, transportContract } from '../transport-contract.ts';
import { createRedisTransport, type RedisTransportOptions } from './redis-transport.ts';

const url = (await testRedis()) ?? '';
const leaseMs = 600;

describe.skipIf(!url)('events with Redis (needs Redis)', () => {
  transportContract('events over Redis Streams', () => createRedisTransport({ url, retry: testRetry, leaseMs }));

  const open: { close(): Promise<unknown> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((resource) => resource.close()));
  });

  function createTransport(options: Partial<RedisTransportOptions> = {}): EventTransport {
    const transport = createRedisTransport({ url, retry: testRetry, leaseMs, ...options });
    open.push(transport);
    return transport;
  }

  function connect(): Redis {
    const redis = new Redis(url);
    open.push({ close: () => redis.quit() });
    return redis;
  }

  test('a group that comes late hears what was told before', async () => {
    const [teller, hearer, stream] = [createTransport(), createTransport(), newId('test')];
    await teller.publish(stream, [numberedEvent(1), numberedEvent(2)]);
    const heard: unknown[] = [];
    await hearer.subscribe({ stream, group: 'late', onEvent: async ({ payload }) => void heard.push(payload) });
    await eventually(() => expect(heard).toEqual([1, 2]));
  });

  test('of members in several processes one works; another takes over what it held when it falls silent', async () => {
    const stream = newId('test');
    const [silent, next] = [createTransport(), createTransport()];
    const began: string[] = [];
    const member = (name: string, work: () => Promise<void>) => ({
      stream,
      group: 'g',
      onEvent: async ({ payload }: { payload: unknown }) => {
        began.push(`${name} ${payload}`);
        await work();
      },
    });
    let finish = () => {};
    await silent.subscribe(member('silent', () => new Promise((resolve) => (finish = resolve))));
    await silent.publish(stream, [numberedEvent(1), numberedEvent(2)]);
    await eventually(() => expect(began).toEqual(['silent 1']));
    await next.subscribe(member('next', async () => {}));
    await connect().set(`prism:events:{${stream}}:leader:g`, 'as if silence had lost it the lease', 'PX', leaseMs);
    await eventually(() => expect(began).toEqual(['silent 1', 'next 1', 'next 2']));
    finish();
  });

  test('handled events are acknowledged', async () => {
    const [transport, stream] = [createTransport(), newId('test')];
    await transport.subscribe({ stream, group: 'g', onEvent: async () => {} });
    await transport.publish(stream, [numberedEvent(1), numberedEvent(2)]);
    const pending = async () => (await connect().xpending(`prism:events:{${stream}}`, 'g'))[0];
    await eventually(async () => expect(await connect().xlen(`prism:events:{${stream}}`)).toBe(2));
    await eventually(async () => expect(await pending()).toBe(0));
  });

  test('events older than the window are trimmed away', async () => {
    const [stream, redis] = [newId('test'), connect()];
    const inAWeek = () => new Date(Date.now() + 7 * 24 * 3_600_000 + 60_000);
    const many = Array.from({ length: 500 }, (_, number) => numberedEvent(number));
    await createTransport().publish(stream, many);
    expect(await redis.xlen(`prism:events:{${stream}}`)).toBe(500);
    await createTransport({ now: inAWeek }).publish(stream, [numberedEvent(500)]);
    // Redis keeps at most the block of entries that is being filled.
    expect(await redis.xlen(`prism:events:{${stream}}`)).toBeLessThanOrEqual(101);
  });

  test('an entry that is no event is reported and left pending, and holds nobody up', async () => {
    const [stream, redis] = [newId('test'), connect()];
    const key = `prism:events:{${stream}}`;
    await redis.xadd(key, '*', 'event', '{"half": ');
    const error = vi.fn();
    const transport = createTransport({ log: withError(error) });
    const heard: unknown[] = [];
    await transport.subscribe({ stream, group: 'g', onEvent: async ({ payload }) => void heard.push(payload) });
    await transport.publish(stream, [numberedEvent(1)]);
    await eventually(() => expect(heard).toEqual([1]));
    expect(error).toHaveBeenCalledWith(expect.anything(), 'an entry of the stream is not an event');
    await eventually(async () => expect((await redis.xpending(key, 'g'))[0]).toBe(1));
  });
});

function withError(error: () => void): Logger {
  return Object.assign(Object.create(silentLogger), { error, child: () => withError(error) });
}
