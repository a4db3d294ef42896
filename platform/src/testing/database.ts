import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../database/index.ts';
import type {} from './global-setup.ts';

const opened: Database[] = [];

/**
 * A fresh empty database on the PostgreSQL of this run, dropped when the test file ends. May be called anywhere: in a test,
 * in a hook, or at the top of the file.
 */
export async function testDatabase(label: string): Promise<Database> {
  const database = await openDatabase({ url: testServerUrl(), name: testDatabaseName(label) });
  opened.push(database);
  return database;
}

/** Of the server of this run, for tests that open databases themselves. Throws where there is none. */
export function testServerUrl(): string {
  const server = inject('postgres');
  if ('problem' in server) throw new Error(server.problem);
  return server.url;
}

/** A name that no other test has, and that a later run knows for a leftover. */
export function testDatabaseName(label: string): string {
  const slug = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 30);
  return `test_${slug}_${randomBytes(6).toString('hex')}`;
}

/** Closes and drops all that were opened, at the end of the file that did (`clean-up.ts`). */
export async function dropTestDatabases(): Promise<void> {
  const over = opened.splice(0);
  await Promise.all(over.map((database) => database.close()));
  if (over.length > 0) await dropAll(over.map(({ name }) => name));
}

async function dropAll(names: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    for (const name of names) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
