import { lstat, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { resetEmbeddedPostgres } from './reset-embedded-postgres.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const newDataDir = () => mkdtemp(join(tmpdir(), 'prism-embedded-'));

async function removeDataDir(dataDir: string): Promise<void> {
  await resetEmbeddedPostgres({ dataDir });
  await rm(dataDir, { recursive: true, force: true });
}

async function answer({ url }: EmbeddedPostgres, statement: string) {
  const database = await openDatabase({ url, name: 'shop' });
  try {
    return (await database.current().execute(sql.raw(statement))).rows;
  } finally {
    await database.close();
  }
}

describe('a running embedded PostgreSQL', () => {
  let dataDir: string;
  let server: EmbeddedPostgres;
  const inCluster = (name: string) => join(server.folder, 'postgres-18', name);
  beforeAll(async () => {
    dataDir = await newDataDir();
    server = await startEmbeddedPostgres({ dataDir });
  });
  afterAll(async () => {
    await server.stop();
    await removeDataDir(dataDir);
  });

  test('is set up as promised: UTF-8 by code point, checksums, 300 connections, fsync, UTC, loopback only', async () => {
    const names = ['data_checksums', 'max_connections', 'fsync', 'TimeZone', 'listen_addresses', 'server_encoding'];
    const columns = names.map((name) => `current_setting('${name}') AS "${name}"`).join();
    expect(await answer(server, `SELECT ${columns}, 'z' < 'ä' AS by_code_point, upper('ä') AS upper`)).toEqual([
      {
        data_checksums: 'on',
        max_connections: '300',
        fsync: 'on',
        TimeZone: 'UTC',
        listen_addresses: '127.0.0.1',
        server_encoding: 'UTF8',
        by_code_point: true,
        upper: 'Ä',
      },
    ]);
  });

  test.for(['wrong', ''])('does not let in who says "%s" for a password', async (password) => {
    const url = new URL(server.url);
    url.password = password;
    await expect(openDatabase({ url: `${url}`, name: 'shop' })).rejects.toThrow(/credentials|password/);
  });

  test('lets no other user of the machine read password, log or data', async () => {
    for (const name of ['password', 'postgres.log', 'data']) expect((await stat(inCluster(name))).mode & 0o077).toBe(0);
  });

  test('keeps the values of rows out of its log', async () => {
    await answer(server, 'CREATE TABLE people (email text UNIQUE)');
    const twice = `INSERT INTO people VALUES ('anna@example.com'), ('anna@example.com')`;
    await expect(answer(server, twice)).rejects.toThrow();
    const log = await readFile(inCluster('postgres.log'), 'utf8');
    expect(log).toContain('duplicate key value');
    expect(log).not.toContain('anna');
  });

  test('refuses a second owner of its data folder by name, and a reset too', async () => {
    const refusal = `The data folder is in use by Prism, process ${process.pid}`;
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(refusal);
    await expect(resetEmbeddedPostgres({ dataDir })).rejects.toThrow(refusal);
    expect(await answer(server, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  test.skipIf(!isRoot)('serves root as nobody, from a folder that only root writes (needs root)', async () => {
    expect(server.folder).toMatch(/^\/var\/tmp\/prism-[0-9a-f]{32}$/);
    const { uid, mode } = await lstat(server.folder);
    expect([uid, mode & 0o777]).toEqual([0, 0o711]);
    expect((await stat(inCluster('data'))).uid).toBe(65534);
    expect((await stat(inCluster('password'))).uid).toBe(0);
  });
});

describe('starting and stopping', () => {
  let dataDir: string;
  let servers: EmbeddedPostgres[];
  const start = async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    servers.push(server);
    return server;
  };
  beforeEach(async () => {
    dataDir = await newDataDir();
    servers = [];
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await removeDataDir(dataDir);
  });

  test('data is kept from one start to the next, even if that comes while the first is still stopping', async () => {
    const first = await start();
    await answer(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    const stopping = first.stop();
    expect(await answer(await start(), 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await stopping;
  });

  test('of four first starts at once exactly one gets the folder', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => start()));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.message] : []));
    expect(refusals).toEqual(Array(3).fill(expect.stringContaining('in use by')));
  });

  test('after stop nothing runs and nothing is left half made', async () => {
    const server = await start();
    await server.stop();
    await server.stop();
    await expect(openDatabase({ url: server.url, name: 'shop' })).rejects.toThrow('is not reachable');
    expect((await readdir(server.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await readdir(join(server.folder, 'postgres-18', 'data'))).not.toContain('postmaster.pid');
  });

  test('reset removes all of it, and the next start is a first one', async () => {
    const server = await start();
    await answer(server, 'CREATE TABLE kept AS SELECT 1 AS n');
    await server.stop();
    await resetEmbeddedPostgres({ dataDir });
    expect(await readdir(dataDir)).toEqual([]);
    await expect(answer(await start(), 'SELECT n FROM kept')).rejects.toMatchObject({ cause: { code: '42P01' } });
  });
});
