import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/index.ts';
import { testDatabase, testRedis, testServerUrl } from '../testing/index.ts';
import { ensureEventTables } from './ensure-event-tables.ts';
import { eventually } from './test-timing.ts';

const redisUrl = await testRedis();
const program = fileURLToPath(new URL('./killed-part.ts', import.meta.url));

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

describe.each([
  ['in process', ''],
  ['over Redis Streams', redisUrl],
])('kill -9 %s', (_name, redis) => {
  test.skipIf(redis === undefined)('each committed event takes effect once, in the order of its key', async () => {
    const database = await testDatabase('kill');
    await ensureEventTables(database);
    await database.current().execute(sql`create table counted (position serial, key text, number int)`);
    for (let round = 1; round <= 4; round++) await runAndKill(database, redis ?? '', 37 * round);
    startPart(database, redis ?? '', 0);
    await eventually(async () => expect(await effects(database)).toEqual(await told(database)));
  });
});

/** Lets a part run until it is well under way and somewhere in the middle of things. */
async function runAndKill(database: Database, redis: string, afterMs: number): Promise<void> {
  const before = (await effects(database)).length;
  const part = startPart(database, redis, 1_000_000);
  await eventually(async () => expect((await effects(database)).length).toBeGreaterThan(before + 30));
  await sleep(afterMs);
  part.kill('SIGKILL');
  await once(part, 'exit');
}
