import { resolve } from 'node:path';
import { type Database, databaseExists, openDatabase, visitEmbeddedPostgres } from '@prism/platform/database';
import { ensureEventTables } from '@prism/platform/events';
import type { HostConfig } from '../config.ts';
import { databaseName } from '../database-name.ts';
import { SetupError } from '../setup-error.ts';

/** The databases of the parts, beside the processes that use them. */
export interface PartDatabases {
  /** Whether a process of the parts may be running: not if their PostgreSQL was down. */
  mayRun: boolean;
  /** Does work in the database of a part; undefined where it has none. */
  within<T>(part: string, work: (database: Database) => Promise<T>): Promise<T | undefined>;
  stop(): Promise<void>;
}

/** It may have to wait for a handler that is at work on the same key. */
const statementTimeoutMs = 30_000;

/** Finds the PostgreSQL of the environment; starts the embedded one for a moment if it does not run. Throws SetupError. */
export async function openPartDatabases(config: HostConfig): Promise<PartDatabases> {
  const { url, wasRunning, stop } = await findServer(config);
  return {
    mayRun: wasRunning,
    async within(part, work) {
      const name = databaseName(config, part);
      if (!(await databaseExists(url, name))) return undefined;
      const database = await openDatabase({ url, name, poolSize: 1, statementTimeoutMs });
      try {
        await ensureEventTables(database);
        return await work(database);
      } finally {
        await database.close();
      }
    },
    stop,
  };
}

async function findServer({ variables }: HostConfig) {
  const { DATABASE_URL: url, DATA_DIR } = variables;
  if (url) return { url, wasRunning: true, stop: async () => {} };
  const visit = await visitEmbeddedPostgres({ dataDir: resolve(DATA_DIR) });
  if (visit) return visit;
  throw new SetupError(`DATA_DIR is "${DATA_DIR}": there is no database in it. Start Prism once, or set DATABASE_URL.`);
}
