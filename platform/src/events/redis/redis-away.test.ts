import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../../ids/index.ts';
import { startTestRedis, type TestRedis, testDatabase } from '../../testing/index.ts';
import { createConsumer } from '../consumer.ts';
import { ensureEventTables } from '../ensure-event-tables.ts';
import { handle } from '../handle.ts';
import { createOutbox } from '../outbox.ts';
import { hasUnpublished } from '../outbox-rows.ts';
import { createRelay } from '../relay.ts';
import { eventually } from '../test-timing.ts';
import { numberedEvent, testRetry } from '../transport-contract.ts';
import { createRedisTransport } from './redis-transport.ts';

const Counted = { type: 'Counted', version: 1, payload: z.number() };

const available = await startTestRedis();

describe.skipIf(!available)('when Redis fails (needs redis-server)', () => {
  let redis: TestRedis;
  const stops: (() => Promise<unknown> | unknown)[] = [];
  beforeEach(async () => {
    redis = (await startTestRedis()) as TestRedis;
  });
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
    await redis.kill();
  });

  /** A part that tells and hears itself. */
  async function given() {
    const database = await testDatabase('redis-away');
    await ensureEventTables(database);
    const transport = createRedisTransport({ url: redis.url, retry: testRetry, leaseMs: 600 });
    const stream = newId('test');
    const heard: number[] = [];
    const on = [handle(Counted, async ({ payload }) => void heard.push(payload))];
    const consumer = createConsumer({ database, group: 'g', streams: [stream], transport, on });
    const relay = createRelay({ database, stream, transport, pollMs: 50 });
    stops.push(
      () => transport.close(),
      () => relay.stop(),
    );
    await consumer.start();
    await relay.start();
    const outbox = createOutbox(database);
    const tell = (payload: number) =>
      database.transaction(() => outbox.append(Counted, { partitionKey: 'one', payload }));
    return { database, transport, stream, heard, tell };
  }

  /** A Redis on the same address, empty. */
  function startAgain(): void {
    const { port } = new URL(redis.url);
    const server = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' });
    stops.unshift(() => server.kill('SIGKILL'));
  }

  test('writes go on, events wait in the outbox, and arrive in order when it is back', async () => {
    const { database, heard, tell } = await given();
    await tell(1);
    await eventually(() => expect(heard).toEqual([1]));
    await redis.kill();
    await tell(2);
    await tell(3);
    expect(await hasUnpublished(database)).toBe(true);
    startAgain();
    await eventually(() => expect(heard).toEqual([1, 2, 3]));
  });

  test('a start without it succeeds', async () => {
    await redis.kill();
    const { heard, tell } = await given();
    await tell(1);
    startAgain();
    await eventually(() => expect(heard).toEqual([1]));
  });

  test('publishing to one that hangs fails instead of waiting for ever', async () => {
    const { transport, stream } = await given();
    await transport.publish(stream, [numberedEvent(1)]);
    redis.signal('SIGSTOP');
    await expect(transport.publish(stream, [numberedEvent(2)])).rejects.toThrow('timed out');
    redis.signal('SIGCONT');
    await eventually(() => transport.publish(stream, [numberedEvent(2)]));
  });

  test('a short freeze loses nothing and keeps the order', async () => {
    const { heard, tell } = await given();
    await tell(1);
    await eventually(() => expect(heard).toEqual([1]));
    redis.signal('SIGSTOP');
    await tell(2);
    redis.signal('SIGCONT');
    await tell(3);
    await eventually(() => expect(heard).toEqual([1, 2, 3]));
  });
});
