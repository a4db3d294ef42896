import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { analyze } from './analyze.ts';

test('PostgreSQL knows how much there is, though a statement may hardly take any time', async () => {
  const database = await testDatabase('analyze');
  await database.current().execute(sql`create table things as select generate_series(1, 500) as id`);
  await database.transaction(async () => {
    await database.current().execute(sql`set local statement_timeout = 1`);
    await analyze(database);
  });
  const { rows } = await database
    .current()
    .execute<{ reltuples: number }>(sql`select reltuples from pg_class where relname = 'things'`);
  expect(Number(rows[0]?.reltuples)).toBe(500);
});
