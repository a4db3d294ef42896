import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase, testDatabaseName, testServerUrl } from '../testing/database.ts';
import { packageOf } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { sqlState, violates } from './sql-state.ts';

const migrations = new URL('./testing/migrations/', import.meta.url);
const broken = new URL('./testing/broken-migrations/', import.meta.url);

test('eight processes start at once: the database is created and migrated once, and all of them succeed', async () => {
  const name = testDatabaseName('eight');
  const opened = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const database = await openDatabase({ url: testServerUrl(), name });
      await database.migrate(migrations);
      return database;
    }),
  );
  for (const database of opened) {
    const { rows } = await database.current().execute(sql`SELECT id FROM shelves`);
    expect(rows).toEqual([{ id: 'first' }]);
  }
  await Promise.all(opened.map((database) => database.close()));
});

test('migrating again changes nothing', async () => {
  const database = await testDatabase('again');
  await database.migrate(migrations);
  await database.migrate(migrations);
  expect((await database.current().execute(sql`SELECT id FROM shelves`)).rows).toHaveLength(1);
});

test('a broken migration leaves nothing behind, and another folder has its own history', async () => {
  const database = await testDatabase('broken');
  expect(await database.migrate(broken).catch(sqlState)).toBe('42P07');
  expect((await database.current().execute(sql`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }]);
  await database.migrate(migrations);
  expect((await database.current().execute(sql`SELECT id FROM shelves`)).rows).toHaveLength(1);
});

test('the history is named after the folder that holds the migrations', () => {
  expect(packageOf(new URL('file:///x/subgraphs/accounts/migrations/'))).toBe('accounts');
  expect(packageOf(new URL('file:///x/subgraphs/accounts/migrations'))).toBe('accounts');
  expect(packageOf(new URL('file:///x/platform/migrations/events/'))).toBe('events');
  expect(packageOf(new URL('file:///x/bff-web/migrations/'))).toBe('bff_web');
});

test('violates tells the kind of constraint that a statement broke, and its name', async () => {
  const database = await testDatabase('violates');
  await database.migrate(migrations);
  const failureOf = (statement: string) =>
    database
      .current()
      .execute(sql.raw(statement))
      .then(
        () => undefined,
        (error: unknown) => error,
      );
  const duplicate = await failureOf(`INSERT INTO shelves VALUES ('first')`);
  expect(violates(duplicate)).toBe('unique');
  expect(violates(duplicate, 'shelves_pkey')).toBe('unique');
  expect(violates(duplicate, 'other')).toBeUndefined();
  const orphan = await failureOf(`INSERT INTO books VALUES ('b', 'nowhere', 1)`);
  expect(violates(orphan, 'books_shelf_fk')).toBe('foreign-key');
  const empty = await failureOf(`INSERT INTO books VALUES ('b', 'first', 0)`);
  expect(violates(new Error('wrapped', { cause: empty }), 'books_pages_check')).toBe('check');
  expect(violates(await failureOf('SELECT broken'))).toBeUndefined();
  expect(violates('no error')).toBeUndefined();
});
