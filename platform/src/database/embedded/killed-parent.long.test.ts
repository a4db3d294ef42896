import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { isAlive } from './processes.ts';
import { resetEmbeddedPostgres } from './reset-embedded-postgres.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';
import { type Holder, startHolder } from './testing/holder.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'prism-killed-'));
});
afterEach(async () => {
  await resetEmbeddedPostgres({ dataDir });
  await rm(dataDir, { recursive: true, force: true });
});

describe('after a kill -9 of the process that started it', () => {
  test('the next start takes the living postgres over, with its data, and stops it in the end', async () => {
    const holder = await startHolder(dataDir);
    const { pid, rows } = await look(urlOf(holder), 'CREATE TABLE kept AS SELECT 1 AS n');
    expect(rows).toEqual([]);
    await holder.end('SIGKILL');
    const server = await startEmbeddedPostgres({ dataDir });
    expect(server.url).toBe(urlOf(holder));
    expect(await look(server.url, 'SELECT n FROM kept')).toEqual({ pid, rows: [{ n: 1 }] });
    await server.stop();
    // It is nobody's child by then: the system takes its time to clear it away.
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  });

  test('data committed before postgres itself is killed is there too', async () => {
    const holder = await startHolder(dataDir);
    const { pid } = await look(urlOf(holder), 'CREATE TABLE kept AS SELECT 1 AS n');
    await holder.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const server = await startEmbeddedPostgres({ dataDir });
    expect((await look(server.url, 'SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
    await server.stop();
  });

  test('a process id that now belongs to another program is not taken for a running postgres', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    const file = join(first.folder, 'postgres-18', 'data', 'postmaster.pid');
    const left = await readFile(file, 'utf8');
    await first.stop();
    await writeFile(file, left.replace(/^\d+/, `${process.pid}`));
    const second = await startEmbeddedPostgres({ dataDir });
    expect((await look(second.url, 'SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    await second.stop();
  });

  test('a cluster that a killed start left half made is thrown away', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await first.stop();
    await rm(join(first.folder, 'postgres-18'), { recursive: true });
    const abandoned = join(first.folder, 'postgres-18.999999999.abcdef.tmp');
    await mkdir(join(abandoned, 'data'), { recursive: true });
    const second = await startEmbeddedPostgres({ dataDir });
    expect((await look(second.url, 'SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    await expect(readFile(abandoned)).rejects.toThrow('ENOENT');
    await second.stop();
  });
});

describe('another living process', () => {
  test('keeps the folder: the refusal names it', async () => {
    const holder = await startHolder(dataDir);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/in use by Prism, process \d+: stop it/);
    await holder.end('SIGTERM');
    await expect(openDatabase({ url: urlOf(holder), name: 'shop' })).rejects.toThrow('is not reachable');
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'an ordinary user keeps everything in the data folder (needs root, to become one)',
  async () => {
    const user = { uid: 65534, gid: 65534 };
    await chown(dataDir, user.uid, user.gid);
    const holder = await startHolder(dataDir, user);
    expect((await look(urlOf(holder), 'SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    await holder.end('SIGTERM');
    expect(await readFile(join(dataDir, 'postgres-18', 'data', 'PG_VERSION'), 'utf8')).toBe('18\n');
  },
);

function urlOf({ said }: Holder): string {
  if ('problem' in said) throw new Error(said.problem);
  return said.url;
}

/** The answer to a statement, and the process id of the postgres that gave it. */
async function look(url: string, statement: string) {
  const database = await openDatabase({ url, name: 'shop' });
  try {
    const { rows } = await database.current().execute(sql.raw(statement));
    const file = await database.current().execute(sql`SELECT pg_read_file('postmaster.pid') AS text`);
    return { pid: Number.parseInt(String(file.rows[0]?.text), 10), rows };
  } finally {
    await database.close();
  }
}
