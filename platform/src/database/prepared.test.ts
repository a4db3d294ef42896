import { eq, sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';

const notes = pgTable('notes', {
  id: text().primaryKey(),
  at: timestamp({ withTimezone: true, mode: 'date' }),
  size: integer().notNull().default(1),
});
const at = new Date('2026-01-02T03:04:05Z');

let database: Database;
beforeEach(async () => {
  database = await testDatabase('prepared');
  await database
    .current()
    .execute(sql`CREATE TABLE notes (id text PRIMARY KEY, at timestamptz, size int NOT NULL DEFAULT 1)`);
});

const insertNote = prepared((db) => db.insert(notes).values({ id: sql.placeholder('id'), at: sql.placeholder('at') }));
const findNote = prepared((db) =>
  db
    .select()
    .from(notes)
    .where(eq(notes.id, sql.placeholder('id'))),
);
const insert = (values: { id: string; at: Date | null }) => insertNote(database, values);
const find = (id: string) => findNote(database, { id });

test('is asked with other values each time, mapped as the columns say', async () => {
  await insert({ id: 'a', at });
  await insert({ id: 'b', at: null });
  expect(await find('a')).toEqual([{ id: 'a', at, size: 1 }]);
  expect(await find('b')).toEqual([{ id: 'b', at: null, size: 1 }]);
  expect(await find('c')).toEqual([]);
});

test('joins the transaction that runs, wherever it was written first', async () => {
  await insert({ id: 'outside', at });
  const work = database.transaction(async () => {
    await insert({ id: 'inside', at });
    expect(await find('inside')).toHaveLength(1);
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await find('inside')).toEqual([]);
});

test('written first in a transaction it is good after it', async () => {
  await database.transaction(() => insert({ id: 'a', at }));
  await insert({ id: 'b', at });
  expect(await database.current().$count(notes)).toBe(2);
});

test('may be written by hand', async () => {
  const add = prepared((db) => db.execute<{ sum: number }>(sql`select ${sql.placeholder('n')}::int + 1 as sum`));
  expect((await add(database, { n: 1 })).rows).toEqual([{ sum: 2 }]);
  expect((await add(database, { n: 2 })).rows).toEqual([{ sum: 3 }]);
});

test('many at once do not get into each other’s way', async () => {
  await Promise.all([...'abcdefgh'].map((id) => database.transaction(() => insert({ id, at }))));
  expect(await database.current().$count(notes)).toBe(8);
});
