import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import type { Database } from './open-database.ts';
import { createStatementNames } from './statement-names.ts';

const prepared = async (database: Database): Promise<string[]> => {
  const { rows } = await database
    .current()
    .execute<{ statement: string }>(sql`SELECT statement FROM pg_prepared_statements`);
  return rows.map(({ statement }) => statement).filter((statement) => statement !== 'begin');
};

test('what comes a third time has a name from then on, and keeps it', () => {
  const nameOf = createStatementNames();
  expect(Array.from({ length: 4 }, () => nameOf('select $1'))).toEqual([undefined, undefined, 's0', 's0']);
  expect(Array.from({ length: 3 }, () => nameOf('select $2')).at(-1)).toBe('s1');
});

test('past two hundred nothing more is named, and what has a name keeps it', () => {
  const nameOf = createStatementNames();
  for (let text = 0; text < 300; text++) for (let times = 0; times < 3; times++) nameOf(`select ${text}`);
  expect([nameOf('select 0'), nameOf('select 199'), nameOf('select 200')]).toEqual(['s0', 's199', undefined]);
});

test('texts that never come again are forgotten', () => {
  const nameOf = createStatementNames();
  nameOf('select 1');
  nameOf('select 1');
  for (let text = 0; text < 1_000; text++) nameOf(`once ${text}`);
  expect(nameOf('select 1')).toBeUndefined();
});

test('a connection keeps a statement that comes again, in units of work and outside of them', async () => {
  const database = await testDatabase('kept');
  const ask = () => database.current().execute(sql`SELECT ${'a'}::text AS answer`);
  for (let times = 0; times < 2; times++) await ask();
  expect(await prepared(database)).toEqual([]);
  await database.transaction(async () => void (await ask()));
  expect((await ask()).rows).toEqual([{ answer: 'a' }]);
  expect(await prepared(database)).toEqual(['SELECT $1::text AS answer']);
});

test('a statement that failed is kept by nobody, and works once it can', async () => {
  const database = await testDatabase('failed');
  const ask = () => database.current().execute(sql`SELECT ${1}::int AS answer FROM later`);
  for (let times = 0; times < 4; times++) await expect(ask()).rejects.toThrow();
  await database.current().execute(sql`CREATE TABLE later AS SELECT 1`);
  expect((await ask()).rows).toEqual([{ answer: 1 }]);
  await database.current().execute(sql`ALTER TABLE later ADD COLUMN more int`);
  expect((await ask()).rows).toEqual([{ answer: 1 }]);
});

test('several statements in one text still go through', async () => {
  const database = await testDatabase('several');
  for (let times = 0; times < 4; times++) await database.current().execute(sql`SELECT 1; SELECT 2`);
  expect(await prepared(database)).toEqual([]);
});
