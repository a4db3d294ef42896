import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase, testServerUrl } from '../testing/database.ts';
import { createPool } from './create-pool.ts';
import type { Database } from './open-database.ts';
import { withDatabase } from './server-address.ts';
import { sqlState } from './sql-state.ts';
import { createUnits } from './unit-of-work.ts';

let database: Database;
let pool: pg.Pool;
const waits: number[] = [];
const setUp = () => createUnits({ pool, random: () => 1, wait: async (ms) => void waits.push(ms) });

const failWith = (state: string) => sql.raw(`DO $$ BEGIN RAISE EXCEPTION 'made up' USING ERRCODE = '${state}'; END $$`);

beforeAll(async () => {
  database = await testDatabase('retry');
  await database.current().execute(sql`CREATE TABLE counters (name text PRIMARY KEY, value int NOT NULL)`);
  const { name } = database;
  pool = createPool({ url: withDatabase(testServerUrl(), name), name });
});
afterAll(() => pool.end());
beforeEach(async () => {
  waits.length = 0;
  await database.current().execute(sql`DELETE FROM counters`);
  await database.current().execute(sql`INSERT INTO counters VALUES ('a', 0), ('b', 0)`);
});

test('of two transactions in a real deadlock both commit, one of them on a later attempt', async () => {
  let attempts = 0;
  const increment = (name: string) =>
    database.current().execute(sql`UPDATE counters SET value = value + 1 WHERE name = ${name}`);
  // Both hold their first row before either asks for its second.
  const arrivals = meeting(2);
  const both = (first: string, second: string) =>
    database.transaction(async () => {
      attempts++;
      await increment(first);
      await arrivals();
      await increment(second);
    });
  await Promise.all([both('a', 'b'), both('b', 'a')]);
  const { rows } = await database.current().execute(sql`SELECT value FROM counters`);
  expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
  expect(attempts).toBe(3);
});

test.for(['40001', '40P01'])(
  'work that fails with %s runs again from its beginning, and then commits',
  async (state) => {
    const units = setUp();
    let attempts = 0;
    const committed: number[] = [];
    await units.transaction(async () => {
      const attempt = ++attempts;
      units.afterCommit(() => committed.push(attempt));
      await units.current().execute(sql`UPDATE counters SET value = value + 1 WHERE name = 'a'`);
      if (attempts < 3) await units.transaction(() => units.current().execute(failWith(state)));
    });
    const { rows } = await database.current().execute(sql`SELECT value FROM counters WHERE name = 'a'`);
    expect(rows).toEqual([{ value: 1 }]);
    expect(committed).toEqual([3]);
    expect(waits).toEqual([25, 50]);
  },
);

test('a swallowed serialization failure still runs the work again', async () => {
  const units = setUp();
  let attempts = 0;
  await units.transaction(async () => {
    if (++attempts === 1)
      await units
        .current()
        .execute(failWith('40001'))
        .catch(() => {});
  });
  expect(attempts).toBe(2);
});

test('after three repetitions the failure is thrown', async () => {
  const units = setUp();
  let attempts = 0;
  const work = units.transaction(async () => {
    attempts++;
    await units.current().execute(failWith('40001'));
  });
  expect(await work.catch(sqlState)).toBe('40001');
  expect(attempts).toBe(4);
  expect(waits).toEqual([25, 50, 100]);
});

test('any other failure is thrown at once', async () => {
  const units = setUp();
  let attempts = 0;
  const work = units.transaction(async () => {
    attempts++;
    await units.current().execute(sql`INSERT INTO counters VALUES ('a', 0)`);
  });
  expect(await work.catch(sqlState)).toBe('23505');
  expect(attempts).toBe(1);
});

test('a connection that breaks in the middle explains itself, and the next transaction gets a good one', async () => {
  const units = setUp();
  const work = units.transaction(() => units.current().execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`));
  expect(await work.catch(sqlState)).toBe('57P01');
  expect(await units.transaction(async () => 'fine')).toBe('fine');
});

/** Nobody goes on before everybody is here; who comes later passes. */
function meeting(size: number): () => Promise<void> {
  let missing = size;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing -= 1;
    if (missing <= 0) open();
    return opened;
  };
}
