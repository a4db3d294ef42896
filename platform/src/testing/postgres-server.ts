import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ClusterInUse } from '../database/embedded/claim-cluster.ts';
import { type EmbeddedPostgres, resetEmbeddedPostgres, startEmbeddedPostgres } from '../database/index.ts';

/** Runs at the same time, at most. */
const slots = 32;

/**
 * The PostgreSQL of one test run: `TEST_DATABASE_URL`, else an embedded one. Its files stay in the temp folder, so only the
 * first run pays for making them; runs at the same time take different ones.
 */
export async function startTestPostgres(): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const server = await firstFreeServer();
  await dropLeftovers(server.url);
  return server;
}

async function firstFreeServer(): Promise<EmbeddedPostgres> {
  const folder = await ownTempFolder();
  for (let slot = 1; ; slot++) {
    try {
      return await startOrRenew(join(folder, `${slot}`));
    } catch (error) {
      if (!(error instanceof ClusterInUse) || slot === slots) throw error;
    }
  }
}

/** The temp folder is open to all: one planted there by someone else is not for us. */
async function ownTempFolder(): Promise<string> {
  const uid = process.getuid?.();
  const folder = join(tmpdir(), `prism-test-${uid ?? 'user'}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid))
    throw new Error(`${folder} is not ours: remove it`);
  return folder;
}

/** Without fsync, a machine that loses power leaves files that do not start: then we make new ones. */
async function startOrRenew(dataDir: string): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dataDir, durable: false });
  } catch (error) {
    if (error instanceof ClusterInUse) throw error;
    await resetEmbeddedPostgres({ dataDir });
    return await startEmbeddedPostgres({ dataDir, durable: false });
  }
}

/** Databases of runs that were killed. */
async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'`);
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
