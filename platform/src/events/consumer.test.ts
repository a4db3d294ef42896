import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { type ConsumerOptions, createConsumer } from './consumer.ts';
import { ensureEventTables } from './ensure-event-tables.ts';
import type { EventEnvelope } from './event.ts';
import { handle } from './handle.ts';
import { createInProcessTransport } from './in-process-transport.ts';
import { testRetry } from './transport-contract.ts';

const LampLit = { type: 'LampLit', version: 1, payload: z.object({ lampId: z.string() }) };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

function lampLit(id: string, change: Partial<EventEnvelope> = {}): EventEnvelope {
  const occurredAt = '2026-01-01T00:00:00.000Z';
  return { id, type: 'LampLit', version: 1, partitionKey: id, occurredAt, payload: { lampId: 'lmp_1' }, ...change };
}

/** A consumer of a group whose effect is a row per event, and a way to deliver to it. */
async function given(options: Partial<ConsumerOptions> = {}) {
  const database = await testDatabase('consumer');
  await ensureEventTables(database);
  await database.current().execute(sql`create table lit (event_id text)`);
  const transport = createInProcessTransport({ retry: testRetry });
  const light = handle(LampLit, ({ id }) => addEffect(database, id));
  const on = [light];
  const consumer = createConsumer({ database, group: 'lights', streams: ['lamps'], transport, on, ...options });
  await consumer.start();
  stops.push(() => transport.close());
  const deliver = (...events: EventEnvelope[]) => transport.publish('lamps', events);
  return { database, consumer, deliver, transport };
}

async function addEffect(database: Database, eventId: string): Promise<void> {
  await database.current().execute(sql`insert into lit values (${eventId})`);
}

async function effects(database: Database): Promise<unknown[]> {
  const { rows } = await database.current().execute(sql`select event_id from lit order by event_id`);
  return rows.map((row) => row.event_id);
}

async function receipts(database: Database): Promise<unknown[]> {
  const { rows } = await database.current().execute(sql`select event_id from events.inbox order by event_id`);
  return rows.map((row) => row.event_id);
}

test('an event that is nothing to its handler leaves nothing behind, and one that breaks its contract is not nothing', async () => {
  const seen: string[] = [];
  const light = handle(LampLit, async ({ id }) => void seen.push(id), {
    concerns: ({ payload }) => payload.lampId !== 'lmp_9',
  });
  const { database, deliver } = await given({ on: [light], maxAttempts: 1 });
  await deliver(
    lampLit('evt_1', { payload: { lampId: 'lmp_9' } }),
    lampLit('evt_2'),
    lampLit('evt_3', { payload: {} }),
  );
  expect(seen).toEqual(['evt_2']);
  expect(await receipts(database)).toEqual(['evt_2', 'evt_3']);
});

test('an event that comes twice takes effect once', async () => {
  const { database, deliver } = await given();
  await deliver(lampLit('evt_1'), lampLit('evt_1'));
  await deliver(lampLit('evt_1'));
  expect(await effects(database)).toEqual(['evt_1']);
});

test('an event that comes twice at the same time takes effect once', async () => {
  const { database, deliver } = await given();
  await deliver(...[1, 2, 3, 4].map((key) => lampLit('evt_1', { partitionKey: `${key}` })));
  expect(await effects(database)).toEqual(['evt_1']);
});

test('a handler that fails leaves neither effect nor inbox row, and the next try is whole', async () => {
  const { database, transport, deliver } = await given({ on: [] });
  const seen: unknown[][] = [];
  const failOnce = handle(LampLit, async ({ id }) => {
    seen.push(await effects(database));
    await addEffect(database, id);
    if (seen.length === 1) throw new Error('not yet');
  });
  await createConsumer({ database, group: 'failing', streams: ['lamps'], transport, on: [failOnce] }).start();
  await deliver(lampLit('evt_1'));
  expect(seen).toEqual([[], []]);
  expect(await effects(database)).toEqual(['evt_1']);
  expect(await receipts(database)).toEqual(['evt_1']);
});

test('each group has its own inbox', async () => {
  const { database, transport, deliver } = await given();
  const on = [handle(LampLit, ({ id }) => addEffect(database, `other ${id}`))];
  await createConsumer({ database, group: 'others', streams: ['lamps'], transport, on }).start();
  await deliver(lampLit('evt_1'));
  expect(await effects(database)).toEqual(['evt_1', 'other evt_1']);
});

test('events that nobody asked for are passed over', async () => {
  const { database, deliver } = await given();
  await deliver(lampLit('evt_1', { type: 'LampBroken' }));
  expect(await receipts(database)).toEqual([]);
});

test('the payload arrives by its contract, with defaults for what an older teller left out', async () => {
  const payload = z.object({ lampId: z.string(), colour: z.string().default('white') });
  const heard: unknown[] = [];
  const on = [handle({ type: 'LampLit', version: 1, payload }, async (event) => void heard.push(event.payload))];
  const { deliver } = await given({ on });
  await deliver(lampLit('evt_1'));
  expect(heard).toEqual([{ lampId: 'lmp_1', colour: 'white' }]);
});

test('inbox rows are forgotten after 30 days', async () => {
  let today = new Date('2026-01-01T00:00:00Z');
  const { database, deliver } = await given({ now: () => today });
  await deliver(lampLit('evt_1'));
  today = new Date('2026-01-30T00:00:00Z');
  await deliver(lampLit('evt_2'));
  expect(await receipts(database)).toEqual(['evt_1', 'evt_2']);
  today = new Date('2026-02-01T00:00:00Z');
  await deliver(lampLit('evt_3'));
  expect(await receipts(database)).toEqual(['evt_2', 'evt_3']);
});
