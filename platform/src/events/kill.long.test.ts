import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/index.ts';
import { testDatabase, testRedis, testServerUrl } from '../testing/index.ts';
import { createDeadLetters } from './dead-letters/manage-dead-letters.ts';
import { ensureEventTables } from './ensure-event-tables.ts';

const redisUrl = await testRedis();
const program = fileURLToPath(new URL('./killed-part.ts', import.meta.url));
const leaseMs = 1_500;

const parts: ChildProcess[] = [];
afterEach(() => {
  for (const part of parts.splice(0)) part.kill('SIGKILL');
});

function startPart(database: Database, redis: string, count: number): ChildProcess {
  const options = ['--conditions=@prism/source', '--import', 'tsx'];
  const args = [program, testServerUrl(), database.name, redis, `${count}`];
  const part = spawn(process.execPath, [...options, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  parts.push(part);
  return part;
}

interface Row {
  key: unknown;
  number: unknown;
}

/** By key, so that the order within a key is all that counts. */
async function effects(database: Database): Promise<Row[]> {
  const { rows } = await database.current().execute(sql`select key, number from counted order by key, position`);
  return rows as unknown as Row[];
}

async function told(database: Database): Promise<Row[]> {
  const { rows } = await database.current().execute(sql`
    select partition_key as key, payload::int as number from events.outbox order by partition_key, sequence`);
  return rows as unknown as Row[];
}

async function givenDatabase(): Promise<Database> {
  const database = await testDatabase('kill');
  await ensureEventTables(database);
  await database.current().execute(sql`create table counted (position serial, key text, number int)`);
  await database.current().execute(sql`create table healed (at timestamptz)`);
  return database;
}

/** From now on nothing is poison; asks for replays until everything has taken effect. */
async function heal(database: Database): Promise<void> {
  await database.current().execute(sql`insert into healed values (now())`);
  const letters = createDeadLetters(database);
  await expect
    .poll(
      async () => {
        await letters.requestReplay({ by: 'all' }, new Date());
        return (await told(database)).length - (await effects(database)).length;
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(0);
}

async function expectAllInOrder(database: Database): Promise<void> {
  const letters = createDeadLetters(database);
  await expect.poll(async () => (await letters.list()).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await heal(database);
  expect(await effects(database)).toEqual(await told(database));
  expect(await letters.list()).toEqual([]);
}

/** Waits until this many more events have taken effect. */
async function progress(database: Database, more = 40): Promise<void> {
  const before = (await effects(database)).length;
  const now = async () => (await effects(database)).length;
  await expect.poll(now, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before + more);
}

async function kill(part: ChildProcess | undefined): Promise<void> {
  part?.kill('SIGKILL');
  if (part && part.exitCode === null && part.signalCode === null) await once(part, 'exit');
}

describe.each([
  ['in process', ''],
  ['over Redis Streams', redisUrl],
])('kill -9 %s', (_name, redis = '') => {
  const needsRedis = _name.includes('Redis') && redis === '';

  test.skipIf(needsRedis)('one process: each committed event takes effect once, in the order of its key', async () => {
    const database = await givenDatabase();
    for (let round = 1; round <= 4; round++) {
      const part = startPart(database, redis, 1_000_000);
      await progress(database);
      await sleep(37 * round);
      await kill(part);
    }
    startPart(database, redis, 0);
    await expectAllInOrder(database);
  });

  test.skipIf(needsRedis)('three processes of one part, any of them at any moment: the same', async () => {
    const database = await givenDatabase();
    const running = [1, 2, 3].map(() => startPart(database, redis, 1_000_000));
    for (let round = 0; round < 6; round++) {
      await progress(database);
      await sleep(Math.random() * 100);
      await kill(running[round % 3]);
      running[round % 3] = startPart(database, redis, round < 3 ? 1_000_000 : 0);
    }
    await expectAllInOrder(database);
  });
});

describe.skipIf(!redisUrl)('over Redis Streams (needs Redis)', () => {
  test('whoever was asleep longer than its lease finds that another leads, and changes no order', async () => {
    const database = await givenDatabase();
    const running = [1, 2, 3].map(() => startPart(database, redisUrl ?? '', 1_000_000));
    for (let round = 0; round < 6; round++) {
      await progress(database);
      const asleep = running[round % 3];
      asleep?.kill('SIGSTOP');
      await sleep(leaseMs * 1.5);
      asleep?.kill('SIGCONT');
    }
    for (const part of running) await kill(part);
    startPart(database, redisUrl ?? '', 0);
    await expectAllInOrder(database);
  });
});
