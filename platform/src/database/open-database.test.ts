import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, testDatabaseName, testServerUrl } from '../testing/database.ts';
import { freePort } from './embedded/free-port.ts';
import { type Database, openDatabase } from './open-database.ts';

describe('opening a database', () => {
  test('creates it when it is missing, and finds it again', async () => {
    const name = testDatabaseName('twice');
    const first = await openDatabase({ url: testServerUrl(), name });
    await first.current().execute(sql`CREATE TABLE kept (id int)`);
    await first.close();
    const second = await openDatabase({ url: testServerUrl(), name });
    expect((await second.current().execute(sql`SELECT count(*) FROM kept`)).rows).toEqual([{ count: '0' }]);
    await second.close();
  });

  test('is named in the server, so that a person sees whose connection it is', async () => {
    const database = await testDatabase('named');
    const { rows } = await database.current().execute(sql`SELECT current_setting('application_name') AS name`);
    expect(rows).toEqual([{ name: `prism-${database.name}`.slice(0, 63) }]);
  });

  test('says the address when the server is not reachable', async () => {
    const url = `postgres://someone:secret@127.0.0.1:${await freePort()}`;
    const failure = await openDatabase({ url, name: 'shop' }).catch((error: Error) => error.message);
    expect(failure).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ is not reachable \(ECONNREFUSED\)/);
    expect(failure).not.toContain('secret');
  });

  test.for(['not a url', 'mysql://localhost', ''])('says what a url looks like when it gets "%s"', async (url) => {
    await expect(openDatabase({ url, name: 'shop' })).rejects.toThrow('is not of the form postgres://');
  });

  test.for(['Shop', 'a"b', '', 'a'.repeat(64)])('refuses the name "%s"', async (name) => {
    await expect(openDatabase({ url: testServerUrl(), name })).rejects.toThrow('A database name is lower-case letters');
  });
});

describe('a user without rights', () => {
  const role = testDatabaseName('role');
  let owner: Database;
  const urlOf = (password: string) => {
    const url = new URL(testServerUrl());
    url.username = role;
    url.password = password;
    return url.toString();
  };
  beforeAll(async () => {
    owner = await testDatabase('rights');
    await owner.current().execute(sql.raw(`CREATE ROLE ${role} LOGIN PASSWORD 'right'`));
  });
  afterAll(() => owner.current().execute(sql.raw(`DROP ROLE ${role}`)));

  test('is told that it may not create the database', async () => {
    const opening = openDatabase({ url: urlOf('right'), name: testDatabaseName('none') });
    await expect(opening).rejects.toThrow(/^The user "test_role_\w+" may not create the database "test_none_\w+"/);
  });

  test('opens a database that someone created for it', async () => {
    const database = await openDatabase({ url: urlOf('right'), name: owner.name });
    await database.ping();
    await database.close();
  });

  test('is told that its password is wrong', async () => {
    const opening = openDatabase({ url: urlOf('wrong'), name: owner.name });
    await expect(opening).rejects.toThrow(/refused the credentials of the user "test_role_\w+"/);
  });
});

describe('an open database', () => {
  test('ends a statement that runs too long', async () => {
    const { name } = await testDatabase('slow');
    const impatient = await openDatabase({ url: testServerUrl(), name, statementTimeoutMs: 50 });
    const slow = impatient.current().execute(sql`SELECT pg_sleep(10)`);
    await expect(slow).rejects.toMatchObject({ cause: { code: '57014' } });
    await impatient.close();
  });

  test('lives on when the server drops its connections', async () => {
    const database = await testDatabase('dropped');
    await database.ping();
    const other = await testDatabase('dropper');
    await other
      .current()
      .execute(sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${database.name}`);
    await expect.poll(() => database.ping().then(() => 'answers', String)).toBe('answers');
  });

  test('may be closed twice, and refuses work afterwards', async () => {
    const database = await testDatabase('closed');
    await Promise.all([database.close(), database.close()]);
    await database.close();
    await expect(database.ping()).rejects.toThrow();
  });
});
