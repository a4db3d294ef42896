import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/index.ts';
import { PrismError } from '../errors/index.ts';
import { newId } from '../ids/index.ts';
import { testDatabase, testRedis } from '../testing/index.ts';
import { createConsumer } from './consumer.ts';
import { ensureEventTables } from './ensure-event-tables.ts';
import { type EventHandler, handle } from './handle.ts';
import { createInProcessTransport } from './in-process-transport.ts';
import { createOutbox } from './outbox.ts';
import { hasUnpublished } from './outbox-rows.ts';
import { createRedisTransport } from './redis/redis-transport.ts';
import { createRelay } from './relay.ts';
import { eventually, quartile } from './test-timing.ts';
import type { EventTransport } from './transport.ts';
import { testRetry } from './transport-contract.ts';

const Counted = { type: 'Counted', version: 1, payload: z.object({ number: z.int() }) };

const redisUrl = (await testRedis()) ?? '';
const transports = {
  'in process': () => createInProcessTransport({ retry: testRetry }),
  'over Redis Streams (needs Redis)': () => createRedisTransport({ url: redisUrl, retry: testRetry, leaseMs: 600 }),
};

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});

/** Starts something and stops it after the test, the last one first. */
async function run<T extends { start(): Promise<void>; stop(): Promise<void> }>(part: T): Promise<T> {
  running.push(part);
  await part.start();
  return part;
}

/** A part with a database and an outbox, whose effects are rows in a table of its own. */
async function createPart(label: string) {
  const database = await testDatabase(label);
  await ensureEventTables(database);
  await database.current().execute(sql`create table counted (position serial, key text, number int)`);
  const outbox = createOutbox(database);
  return {
    database,
    tell: (number: number, partitionKey = 'one') =>
      database.transaction(() => outbox.append(Counted, { partitionKey, payload: { number } })),
    count: handle(Counted, ({ partitionKey, payload }) => addEffect(database, partitionKey, payload.number)),
    effects: () => readEffects(database),
  };
}

async function addEffect(database: Database, key: string, number: number): Promise<void> {
  await database.current().execute(sql`insert into counted (key, number) values (${key}, ${number})`);
}

async function readEffects(database: Database): Promise<[key: unknown, number: unknown][]> {
  const { rows } = await database.current().execute(sql`select key, number from counted order by position`);
  return rows.map((row) => [row.key, row.number]);
}

describe.each(Object.entries(transports))('from outbox to inbox, %s', (name, createTransport) => {
  const needsRedis = name.includes('Redis') && redisUrl === '';

  /** A part that tells and a part that hears it. */
  async function given({ hears }: { hears?: (hearer: Awaited<ReturnType<typeof createPart>>) => EventHandler } = {}) {
    const [teller, hearer] = await Promise.all([createPart('teller'), createPart('hearer')]);
    const transport = createTransport();
    running.push({ stop: () => transport.close() });
    const stream = newId('teller');
    const on = [hears?.(hearer) ?? hearer.count];
    await run(createConsumer({ database: hearer.database, group: 'hearer', streams: [stream], transport, on }));
    const relay = (through: EventTransport = transport) =>
      createRelay({ database: teller.database, stream, transport: through });
    return { teller, hearer, transport, relay };
  }

  test.skipIf(needsRedis)('what one part tells takes effect in another, typically within 50 ms', async () => {
    const { teller, hearer, relay } = await given();
    await run(relay());
    await teller.tell(0);
    await eventually(async () => expect(await hearer.effects()).toHaveLength(1));
    const delaysMs: number[] = [];
    for (let number = 1; number <= 9; number++) {
      const toldAt = performance.now();
      await teller.tell(number);
      while ((await hearer.effects()).length <= number) await sleep(1);
      delaysMs.push(performance.now() - toldAt);
    }
    expect(quartile(delaysMs)).toBeLessThan(50);
  });

  test.skipIf(needsRedis)('under failures, each event takes effect once, in the order of its key', async () => {
    let calls = 0;
    const { teller, hearer, relay } = await given({
      hears: ({ count }) => ({
        ...count,
        async receive(event) {
          await count.receive(event);
          if (++calls % 7 === 0) throw new Error('every seventh try fails after its effect');
        },
      }),
    });
    await run(relay());
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (let number = 0; number < 20; number++) await Promise.all(keys.map((key) => teller.tell(number, key)));
    await eventually(async () => expect(await hearer.effects()).toHaveLength(100));
    const effects = await hearer.effects();
    for (const key of keys) {
      const numbers = effects.filter(([of]) => of === key).map(([, number]) => number);
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, number) => number));
    }
  });

  test.skipIf(needsRedis)(
    'an event published twice, because its relay died before marking it, takes effect once',
    async () => {
      const { teller, hearer, transport, relay } = await given();
      const neverAnswers: EventTransport = {
        ...transport,
        publish: (stream, events) => transport.publish(stream, events).then(() => new Promise(() => {})),
      };
      const dying = await run(relay(neverAnswers));
      await teller.tell(1);
      await eventually(async () => expect(await hearer.effects()).toHaveLength(1));
      await dying.stop();
      expect(await hasUnpublished(teller.database)).toBe(true);
      const next = await run(relay());
      await next.flush();
      await teller.tell(2);
      await eventually(async () => expect((await hearer.effects()).map(([, number]) => number)).toEqual([1, 2]));
    },
  );

  test.skipIf(needsRedis)('an event that waits for somebody who is away holds back its key alone', async () => {
    let isAway = true;
    const { teller, hearer, relay } = await given({
      hears: ({ count }) => ({
        ...count,
        async receive(event) {
          if (isAway && event.partitionKey === 'waits') throw new PrismError('SUBGRAPH_UNAVAILABLE', 'away');
          await count.receive(event);
        },
      }),
    });
    await run(relay());
    await teller.tell(1, 'waits');
    await teller.tell(2, 'waits');
    await teller.tell(3, 'other');
    await eventually(async () => expect(await hearer.effects()).toEqual([['other', 3]]));
    isAway = false;
    const all = [
      ['other', 3],
      ['waits', 1],
      ['waits', 2],
    ];
    await eventually(async () => expect(await hearer.effects()).toEqual(all));
  });
});
