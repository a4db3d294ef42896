import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@prism/platform/database';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { testDatabase } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Alarms } from '../src/application/ports.ts';
import { createBossAlarms } from '../src/infrastructure/alarms/boss-alarms.ts';
import { orderStreams } from '../src/infrastructure/tables.ts';

let database: Database;
let alarms: Alarms;
let rung: string[] = [];
let answer: (orderId: string) => Promise<void> = async () => {};
beforeAll(async () => {
  database = await testDatabase('orders alarms');
  await database.migrate(new URL('../migrations/', import.meta.url));
  alarms = createBossAlarms(database, silentLogger);
  await alarms.start(async (orderId) => {
    rung.push(orderId);
    await answer(orderId);
  });
});
beforeEach(() => {
  rung = [];
  answer = async () => {};
});
afterAll(() => alarms.stop());

async function someOrder(): Promise<string> {
  const orderId = newId('ord');
  const row = { orderId, ownerId: 'gst_1', fingerprint: 'x', number: orderId, version: 1 };
  await database
    .current()
    .insert(orderStreams)
    .values({ ...row, idempotencyKey: orderId, cartId: orderId });
  return orderId;
}

const now = () => new Date();
const inMs = (ms: number) => new Date(Date.now() + ms);
const jobs = async () => {
  const { rows } = await database.current().execute<{ state: string }>(sql`select state from pgboss.job`);
  return rows.map(({ state }) => state).filter((state) => state !== 'completed');
};

async function eventually(check: () => void | Promise<void>): Promise<void> {
  for (const end = Date.now() + 8_000; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

test('an alarm rings once, when it is due', async () => {
  const [due, later] = [await someOrder(), await someOrder()];
  await database.transaction(() => alarms.set(due, now()));
  await database.transaction(() => alarms.set(later, inMs(60_000)));
  await eventually(() => expect(rung).toEqual([due]));
  await sleep(700);
  expect(rung).toEqual([due]);
  await database.transaction(() => alarms.clear(later));
  expect(await jobs()).toEqual([]);
});

test('is set only if the unit of work commits', async () => {
  const order = await someOrder();
  const broken = database.transaction(async () => {
    await alarms.set(order, now());
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await jobs()).toEqual([]);
});

test('takes the place of the one before, and is set anew only where none is', async () => {
  const order = await someOrder();
  await database.transaction(() => alarms.set(order, inMs(60_000)));
  await database.transaction(() => alarms.set(order, inMs(50_000)));
  await database.transaction(() => alarms.ensure(order, now()));
  expect(await jobs()).toEqual(['created']);
  await database.transaction(() => alarms.clear(order));
  expect(await jobs()).toEqual([]);
  await database.transaction(() => alarms.ensure(order, now()));
  await eventually(() => expect(rung).toEqual([order]));
});

test('that could not be answered rings again; those beside it do not', async () => {
  const [bad, good] = [await someOrder(), await someOrder()];
  let failures = 0;
  answer = async (orderId) => {
    if (orderId === bad && failures++ === 0) throw new Error('not now');
  };
  await Promise.all([bad, good].map((order) => database.transaction(() => alarms.set(order, now()))));
  await eventually(() => expect(rung.toSorted()).toEqual([bad, bad, good].toSorted()));
});

test('may be set again by whoever answers it', async () => {
  const order = await someOrder();
  answer = async (orderId) => {
    if (rung.length === 1) await database.transaction(() => alarms.ensure(orderId, now()));
  };
  await database.transaction(() => alarms.set(order, now()));
  await eventually(() => expect(rung).toEqual([order, order]));
  await eventually(async () => expect(await jobs()).toEqual([]));
});
