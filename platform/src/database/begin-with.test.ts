import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import type { Database } from './open-database.ts';

let database: Database;
const write = (id: string) => database.current().execute(sql`INSERT INTO notes VALUES (${id})`);
const ids = async () =>
  (await database.current().execute(sql`SELECT id FROM notes ORDER BY id`)).rows.map(({ id }) => id);

beforeEach(async () => {
  database = await testDatabase('begin with');
  await database.current().execute(sql`CREATE TABLE notes (id text PRIMARY KEY)`);
  // From here on its one connection knows BEGIN.
  await database.transaction(() => write('a'));
});

test('what is written first belongs to the transaction like the rest', async () => {
  const writing = database.transaction(async () => {
    await write('b');
    await write('c');
    throw new Error('no');
  });
  await expect(writing).rejects.toThrow('no');
  await database.transaction(() => write('d'));
  expect(await ids()).toEqual(['a', 'd']);
});

test('a first statement that fails leaves the connection as good as before', async () => {
  await expect(database.transaction(() => write('a'))).rejects.toThrow();
  await database.transaction(async () => {
    await write('b');
    await write('c');
  });
  expect(await ids()).toEqual(['a', 'b', 'c']);
});

test('where BEGIN fails nothing is written', async () => {
  await database.current().execute(sql.raw('DEALLOCATE "begin"'));
  await expect(database.transaction(() => write('b'))).rejects.toThrow();
  expect(await ids()).toEqual(['a']);
});

test('a statement without values begins a transaction too', async () => {
  const writing = database.transaction(async () => {
    await database.current().execute(sql.raw(`INSERT INTO notes VALUES ('b')`));
    throw new Error('no');
  });
  await expect(writing).rejects.toThrow('no');
  expect(await ids()).toEqual(['a']);
});

test('its answer is that of the statement', async () => {
  const answer = await database.transaction(async () => database.current().execute(sql`SELECT ${'x'}::text AS id`));
  expect([answer.command, answer.rows]).toEqual(['SELECT', [{ id: 'x' }]]);
});

test('who asks nothing is told nothing, and the connection goes on', async () => {
  expect(await database.transaction(async () => 7)).toBe(7);
  await expect(database.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await ids()).toEqual(['a']);
});
