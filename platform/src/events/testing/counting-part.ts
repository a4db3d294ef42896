import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../database/index.ts';
import { testDatabase } from '../../testing/index.ts';
import { ensureEventTables } from '../ensure-event-tables.ts';
import { type EventHandler, handle } from '../handle.ts';

export const Counted = { type: 'Counted', version: 1, payload: z.int() };

/** For tests: a part whose effects are rows of a table of its own, and whose handler fails when the test says so. */
export async function createCountingPart(label: string, failsOn: (number: number) => unknown = () => undefined) {
  const database = await testDatabase(label);
  await ensureEventTables(database);
  await database.current().execute(sql`create table counted (position serial, key text, number int)`);
  const on: EventHandler[] = [
    handle(Counted, async ({ partitionKey, payload }) => {
      await database.current().execute(sql`insert into counted (key, number) values (${partitionKey}, ${payload})`);
      // After the effect, so that what is rolled back shows if it is not.
      const failure = await failsOn(payload);
      if (failure) throw failure;
    }),
  ];
  return { database, on, effects: () => readEffects(database) };
}

/** The numbers of each key, in the order in which they took effect. */
async function readEffects(database: Database): Promise<Record<string, number[]>> {
  return numbersByKey(database, sql`select key, number from counted order by position`);
}

/** Rows with `key` and `number`, by key. */
export async function numbersByKey(database: Database, query: SQL): Promise<Record<string, number[]>> {
  const { rows } = await database.current().execute(query);
  const byKey: Record<string, number[]> = {};
  for (const { key, number } of rows as { key: string; number: number }[]) {
    const numbers = byKey[key] ?? [];
    byKey[key] = numbers;
    numbers.push(number);
  }
  return byKey;
}
