import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/index.ts';
import { openDatabase } from '../database/index.ts';
import { testDatabase, testServerUrl } from '../testing/index.ts';
import { ensureEventTables } from './ensure-event-tables.ts';
import type { EventEnvelope } from './event.ts';
import { createOutbox } from './outbox.ts';
import { createRelay, type Relay, type RelayOptions } from './relay.ts';
import { eventually, quartile } from './test-timing.ts';
import type { EventTransport } from './transport.ts';

const Counted = { type: 'Counted', version: 1, payload: z.number() };
/** Long enough that a test which waits for a poll fails. */
const neverMs = 600_000;

const relays: Relay[] = [];
const connections: Database[] = [];
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await Promise.all(connections.splice(0).map((connection) => connection.close()));
});

async function given() {
  const database = await testDatabase('relay');
  await ensureEventTables(database);
  return { database, transport: createRecorder(), ...told(database) };
}

function told(database: Database) {
  const outbox = createOutbox(database);
  const tell = (payload: number, partitionKey = 'one') =>
    database.transaction(() => outbox.append(Counted, { partitionKey, payload }));
  return { outbox, tell };
}

/** The same database as another process would open it. */
async function fromAnotherProcess({ name }: Database) {
  const database = await openDatabase({ url: testServerUrl(), name });
  connections.push(database);
  return { database, ...told(database) };
}

async function startRelay(options: Omit<RelayOptions, 'stream'>): Promise<Relay> {
  const relay = createRelay({ stream: 'lamps', pollMs: neverMs, ...options });
  relays.push(relay);
  await relay.start();
  return relay;
}

/** A transport that remembers, and fails when told to. */
function createRecorder() {
  const published: EventEnvelope[] = [];
  const recorder = {
    published,
    numbers: () => published.map((event) => event.payload),
    beforePublish: async (_event: EventEnvelope): Promise<void> => {},
  };
  const publish: EventTransport['publish'] = async (_stream, events) => {
    for (const event of events) {
      await recorder.beforePublish(event);
      published.push(event);
    }
  };
  const unused = () => Promise.reject(new Error('unused'));
  return Object.assign(recorder, { publish, subscribe: unused, close: unused });
}

/** Ends the connection of whoever leads, as the server does when a process dies. */
async function loseLeader(database: Database): Promise<void> {
  await database.current().execute(sql`
    select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`);
}

test('publishes what was committed before it started, in order', async () => {
  const { database, transport, tell } = await given();
  for (const number of [3, 1, 2]) await tell(number);
  const relay = await startRelay({ database, transport });
  await relay.flush();
  expect(transport.numbers()).toEqual([3, 1, 2]);
});

test('publishes an event within 50 ms of its commit, typically, without polling', async () => {
  const { database, transport, tell } = await given();
  const relay = await startRelay({ database, transport });
  await tell(0);
  await relay.flush();
  const delaysMs: number[] = [];
  for (let number = 1; number <= 9; number++) {
    await tell(number);
    const committedAt = performance.now();
    while (transport.published.length <= number) await sleep(1);
    delaysMs.push(performance.now() - committedAt);
  }
  expect(quartile(delaysMs)).toBeLessThan(50);
});

test('publishes an event once', async () => {
  const { database, transport, tell } = await given();
  const relay = await startRelay({ database, transport });
  await tell(1);
  await relay.flush();
  await tell(2);
  await relay.flush();
  await relay.stop();
  const next = await startRelay({ database, transport });
  await tell(3);
  await next.flush();
  expect(transport.numbers()).toEqual([1, 2, 3]);
});

test('publishes an event that commits after later ones were published', async () => {
  const { database, transport, outbox } = await given();
  const relay = await startRelay({ database, transport, pollMs: 20 });
  await database.transaction(async () => {
    await outbox.append(Counted, { partitionKey: 'slow', payload: 1 });
    const other = await fromAnotherProcess(database);
    await other.tell(2, 'quick');
    await eventually(() => expect(transport.numbers()).toEqual([2]));
  });
  await relay.flush();
  expect(transport.numbers()).toEqual([2, 1]);
});

test('tells everything in order when the transport is back', async () => {
  const { database, transport, tell } = await given();
  let tries = 0;
  transport.beforePublish = async () => {
    tries++;
    throw new Error('away');
  };
  for (const number of [1, 2, 3]) await tell(number);
  const relay = await startRelay({ database, transport });
  await eventually(() => expect(tries).toBeGreaterThan(3));
  await tell(4);
  transport.beforePublish = async () => {};
  await tell(5);
  await relay.flush();
  expect(transport.numbers()).toEqual([1, 2, 3, 4, 5]);
});

test('goes on with other keys while the transport does not take an event', async () => {
  const { database, transport, tell } = await given();
  transport.beforePublish = (event) => (event.payload === 1 ? new Promise(() => {}) : Promise.resolve());
  await startRelay({ database, transport });
  await tell(1, 'stuck');
  await tell(2, 'other');
  await eventually(() => expect(transport.numbers()).toEqual([2]));
});

test('hands over no more than it may, and the rest when there is room', async () => {
  const { database, transport, outbox } = await given();
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  let handedOver = 0;
  transport.beforePublish = async () => {
    handedOver++;
    await gate;
  };
  await database.transaction(async () => {
    for (let number = 0; number < 450; number++)
      await outbox.append(Counted, { partitionKey: `${number}`, payload: number });
  });
  const relay = await startRelay({ database, transport, maxInFlight: 200, pollMs: 20 });
  await eventually(() => expect(handedOver).toBe(200));
  await sleep(60);
  expect(handedOver).toBe(200);
  open();
  await relay.flush();
  expect(transport.published).toHaveLength(450);
});

test('of two relays one works; when its connection is lost the other takes over', async () => {
  const { database, transport, tell } = await given();
  const first = await startRelay({ database, transport });
  await tell(1);
  await first.flush();
  const there = await fromAnotherProcess(database);
  const theirTransport = createRecorder();
  await startRelay({ database: there.database, transport: theirTransport, pollMs: 20 });
  await tell(2);
  await first.flush();
  expect([transport.numbers(), theirTransport.numbers()]).toEqual([[1, 2], []]);
  await loseLeader(database);
  await there.tell(3);
  await eventually(() => expect(theirTransport.numbers()).toEqual([3]));
  expect(transport.numbers()).toEqual([1, 2]);
});

test('a relay that lost its connection leads again when nobody else does', async () => {
  const { database, transport, tell } = await given();
  const relay = await startRelay({ database, transport, pollMs: 20 });
  await tell(1);
  await relay.flush();
  await loseLeader(database);
  await tell(2);
  await relay.flush();
  expect(transport.numbers()).toEqual([1, 2]);
});

test('an event told in a process whose relay stands by wakes the relay that leads', async () => {
  const { database, transport, tell } = await given();
  const leader = await startRelay({ database, transport });
  await tell(1);
  await leader.flush();
  const there = await fromAnotherProcess(database);
  const theirTransport = createRecorder();
  await startRelay({ database: there.database, transport: theirTransport });
  await eventually(async () => expect(await listeners(database)).toBe(2));
  await there.tell(2);
  await eventually(() => expect(transport.numbers()).toEqual([1, 2]));
  expect(theirTransport.numbers()).toEqual([]);
});

test('finds by polling what nobody woke it for', async () => {
  const { database, transport } = await given();
  await startRelay({ database, transport, pollMs: 20 });
  const there = await fromAnotherProcess(database);
  await there.tell(1);
  await eventually(() => expect(transport.numbers()).toEqual([1]));
});

test('deletes published events after seven days, unpublished ones never', async () => {
  const { database, transport, tell } = await given();
  let today = new Date('2026-01-01T12:00:00Z');
  const relay = await startRelay({ database, transport, now: () => today, pollMs: 20 });
  await tell(1);
  await relay.flush();
  transport.beforePublish = () => new Promise(() => {});
  await tell(2);
  today = new Date('2026-01-08T11:59:00Z');
  await sleep(60);
  expect(await rowsLeft(database)).toEqual([1, 2]);
  today = new Date('2026-01-08T13:00:00Z');
  await eventually(async () => expect(await rowsLeft(database)).toEqual([2]));
});

async function rowsLeft(database: Database): Promise<unknown[]> {
  const { rows } = await database.current().execute(sql`select payload from events.outbox order by sequence`);
  return rows.map((row) => row.payload);
}

async function listeners(database: Database): Promise<number> {
  const { rows } = await database.current().execute(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
    and query ~* 'pg_try_advisory_lock|(listen|notify) events_outbox'`);
  return Number(rows[0]?.count);
}
