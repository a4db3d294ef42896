import { afterEach, describe, expect, test, vi } from 'vitest';
import { PrismError } from '../../errors/index.ts';
import { newId } from '../../ids/index.ts';
import type { Logger } from '../../log/index.ts';
import { testRedis } from '../../testing/index.ts';
import { createConsumer } from '../consumer.ts';
import { createInProcessTransport } from '../in-process-transport.ts';
import { createRedisTransport } from '../redis/redis-transport.ts';
import { eventually } from '../test-timing.ts';
import { createCountingPart } from '../testing/counting-part.ts';
import { numberedEvent, testRetry } from '../transport-contract.ts';
import { createDeadLetters } from './manage-dead-letters.ts';

const redisUrl = (await testRedis()) ?? '';
const transports = {
  'in process': (log: Logger) => createInProcessTransport({ retry: testRetry, log }),
  'over Redis Streams (needs Redis)': (log: Logger) =>
    createRedisTransport({ url: redisUrl, retry: testRetry, log, leaseMs: 600 }),
};

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

describe.each(Object.entries(transports))('an event that fails again and again, %s', (name, createTransport) => {
  const inThisWorld = test.skipIf(name.includes('Redis') && !redisUrl);

  async function given(failsOn: (number: number) => unknown) {
    const { database, on, effects } = await createCountingPart('dead letters', failsOn);
    const stream = newId('test');
    const error = vi.fn();
    const log: Logger = { error, warn() {}, info() {}, debug() {}, child: () => log } as unknown as Logger;
    const transport = createTransport(log);
    const consumer = createConsumer({ database, group: 'g', streams: [stream], transport, on, log, maxAttempts: 3 });
    await consumer.start();
    stops.push(
      () => transport.close(),
      () => consumer.stop(),
    );
    const tell = (number: number, key = 'one', change = {}) => {
      const event = { ...numberedEvent(number, key), type: 'Counted', ...change };
      void transport.publish(stream, [event]);
      return event;
    };
    return { letters: createDeadLetters(database), effects, stream, error, tell };
  }

  inThisWorld(
    'is set aside with its error, its attempts and the time, what comes after it in its key behind it',
    async () => {
      const { tell, effects, letters, stream } = await given((number) => number === 2 && new Error('poison'));
      tell(1);
      const poison = tell(2, 'one', { requestId: 'req_1' });
      const behind = tell(3);
      tell(4, 'other');
      await eventually(async () => expect(await letters.list()).toHaveLength(2));
      await eventually(async () => expect(await effects()).toEqual({ one: [1], other: [4] }));
      const common = { group: 'g', stream, partitionKey: 'one', state: 'waiting', replayRequestedAt: null };
      expect(await letters.list()).toMatchObject([
        { ...common, event: poison, attempts: 3, error: 'Error: poison', setAsideAt: expect.any(Date) },
        { ...common, event: behind, attempts: 0, error: null, lastTriedAt: null },
      ]);
    },
  );

  inThisWorld('rings the alarm once', async () => {
    const { tell, letters, error } = await given(() => new Error('poison'));
    const { id } = tell(1);
    await eventually(async () => expect(await letters.list()).toHaveLength(1));
    await eventually(() => expect(error).toHaveBeenCalled());
    const alarms = error.mock.calls.filter(([, text]) => text.startsWith('DEAD LETTER'));
    expect(alarms).toMatchObject([[{ eventId: id, attempts: 3, group: 'g' }, expect.any(String)]]);
  });

  inThisWorld('is not tried again when it is delivered again', async () => {
    const tried: number[] = [];
    const { tell, letters } = await given((number) => tried.push(number) && number === 1 && new Error('poison'));
    const event = tell(1);
    await eventually(async () => expect(await letters.list()).toHaveLength(1));
    tell(1, 'one', { id: event.id });
    tell(2, 'other');
    await eventually(() => expect(tried).toContain(2));
    expect(tried.filter((number) => number === 1)).toHaveLength(3);
    expect(await letters.list()).toHaveLength(1);
  });

  inThisWorld('is tried for ever while somebody whom it needs is away, and takes effect once he is back', async () => {
    let triesWithout = 8;
    const away = new PrismError('SUBGRAPH_UNAVAILABLE', 'away');
    const { tell, effects, letters } = await given(() => triesWithout-- > 0 && away);
    tell(1);
    tell(2);
    await eventually(async () => expect(await effects()).toEqual({ one: [1, 2] }));
    expect(await letters.list()).toEqual([]);
  });

  inThisWorld('of a version that nobody here knows waits for a release that does', async () => {
    const { tell, letters, error, effects } = await given(() => undefined);
    tell(1, 'one', { version: 2 });
    tell(2);
    await eventually(() => expect(error.mock.calls.length).toBeGreaterThan(3));
    expect(await letters.list()).toEqual([]);
    expect(await effects()).toEqual({});
  });

  inThisWorld('whose payload breaks its contract is set aside, without the payload’s words in its error', async () => {
    const { tell, letters } = await given(() => undefined);
    tell(1, 'one', { payload: 'somebody@example.com' });
    await eventually(async () => expect(await letters.list()).toHaveLength(1));
    const [letter] = await letters.list();
    expect(letter?.error).toContain('The payload of Counted v1 breaks its contract');
    expect(letter?.error).not.toMatch(/somebody@|ZodError/);
  });
});
