import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import type { Database } from './open-database.ts';
import { violates } from './sql-state.ts';

let database: Database;
const insert = (id: string) => database.current().execute(sql`INSERT INTO notes VALUES (${id})`);
const later = (id: string) => database.later(insert(id));
const ids = async () =>
  (await database.current().execute(sql`SELECT id FROM notes WHERE id <> ${''} ORDER BY id`)).rows.map(({ id }) => id);

beforeEach(async () => {
  database = await testDatabase('later');
  await database.current().execute(sql`CREATE TABLE notes (id text PRIMARY KEY)`);
  // From here on its one connection knows BEGIN.
  await database.transaction(() => insert('a'));
});

test('what is written later is committed with the rest, in order', async () => {
  await database.transaction(async () => {
    await later('b');
    await later('c');
    await database.later(database.current().execute(sql`DELETE FROM notes WHERE id = ${'b'}`));
  });
  expect(await ids()).toEqual(['a', 'c']);
});

test('what is asked afterwards sees it', async () => {
  const seen = await database.transaction(async () => {
    await later('b');
    return ids();
  });
  expect(seen).toEqual(['a', 'b']);
});

test('its failure is that of the transaction, and nothing of it stays', async () => {
  const work = database.transaction(async () => {
    await later('b');
    await later('a');
    await later('c');
    return 'done';
  });
  expect(violates(await work.catch((error) => error))).toBe('unique');
  expect(await ids()).toEqual(['a']);
});

test('its failure is told, not that what followed was refused', async () => {
  const work = database.transaction(async () => {
    await later('a');
    await ids();
  });
  expect(violates(await work.catch((error) => error))).toBe('unique');
});

test('a callback after commit does not run where it fails', async () => {
  let calls = 0;
  const work = database.transaction(async () => {
    database.afterCommit(() => calls++);
    await later('a');
  });
  await expect(work).rejects.toThrow();
  expect(calls).toBe(0);
});

test('it is rolled back with work that throws', async () => {
  const work = database.transaction(async () => {
    await later('b');
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await ids()).toEqual(['a']);
});

test('outside of a transaction it is awaited, and throws', async () => {
  await later('b');
  expect(await ids()).toEqual(['a', 'b']);
  await expect(later('a')).rejects.toThrow();
});

test('what is sent side by side in one transaction is answered each for itself', async () => {
  const answers = await database.transaction(() =>
    Promise.all(['x', 'y', 'z'].map((id) => database.current().execute(sql`SELECT ${id}::text AS id`))),
  );
  expect(answers.map(({ rows }) => rows)).toEqual([[{ id: 'x' }], [{ id: 'y' }], [{ id: 'z' }]]);
});

test('the connection goes on after a failure', async () => {
  await database.transaction(() => later('a')).catch(() => {});
  await database.transaction(() => later('b'));
  expect(await ids()).toEqual(['a', 'b']);
});
