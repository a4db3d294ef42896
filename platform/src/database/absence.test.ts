import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase, testServerUrl } from '../testing/index.ts';
import { isAbsence } from './absence.ts';

const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined).catch((error) => error);

test('nobody listens there', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
  expect(isAbsence(await failureOf(pool.query('SELECT 1')))).toBe(true);
});

test('every connection is lent, and none comes back in time', async () => {
  const pool = new pg.Pool({ connectionString: testServerUrl(), max: 1, connectionTimeoutMillis: 50 });
  const lent = await pool.connect();
  expect(isAbsence(await failureOf(pool.query('SELECT 1')))).toBe(true);
  lent.release();
  await pool.end();
});

test('the server ended the connection, not: it refused what was asked', async () => {
  const database = await testDatabase('absence');
  const ask = (statement: string) => failureOf(database.current().execute(statement));
  expect(isAbsence(await ask('SELECT pg_terminate_backend(pg_backend_pid())'))).toBe(true);
  expect(isAbsence(await ask('SELECT 1 / 0'))).toBe(false);
});

test.each([new Error('poison'), 'text', undefined])('not: %s', (error) => {
  expect(isAbsence(error)).toBe(false);
});
