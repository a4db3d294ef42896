import { randomBytes } from 'node:crypto';
import { openDatabase, startEmbeddedPostgres } from '@prism/platform/database';
import { makeDataFolder } from './data-folder.ts';

/** A PostgreSQL server by its URL, with databases of this run alone. */
export interface PostgresServer {
  environment: { DATABASE_URL: string; DATABASE_PREFIX: string };
  stop(): Promise<void>;
}

/** `TEST_DATABASE_URL`, else `DATABASE_URL`: a server that the run shares with others, and leaves as it found it. */
export function givenPostgres(): PostgresServer | undefined {
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url) return undefined;
  const prefix = newPrefix();
  return { environment: { DATABASE_URL: url, DATABASE_PREFIX: prefix }, stop: () => dropDatabases(url, prefix) };
}

/** An embedded one, for parts that find their server by URL. */
export async function ownPostgres(): Promise<PostgresServer> {
  const folder = await makeDataFolder();
  const { url, stop } = await startEmbeddedPostgres({ dataDir: folder.path, durable: false });
  return {
    environment: { DATABASE_URL: url, DATABASE_PREFIX: newPrefix() },
    async stop() {
      await stop();
      await folder.remove();
    },
  };
}

/** Databases named so count as leftovers of a test run when one is killed. */
export const newPrefix = (): string => `test_${randomBytes(6).toString('hex')}`;

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const database = await openDatabase({ url, name: 'postgres', poolSize: 1 });
  try {
    const found = await database.current().execute(`SELECT datname FROM pg_database WHERE datname LIKE '${prefix}%'`);
    for (const { datname } of found.rows) await database.current().execute(`DROP DATABASE "${datname}" WITH (FORCE)`);
  } finally {
    await database.close();
  }
}
