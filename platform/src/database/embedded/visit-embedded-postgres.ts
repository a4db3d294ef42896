import { access } from 'node:fs/promises';
import { clusterHome, existingFolder } from './cluster-home.ts';
import { clusterUrl } from './create-cluster.ts';
import { postgresUser } from './postgres-user.ts';
import { readPostmaster } from './postmaster-file.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

/** A server that we may use and do not own. */
export interface PostgresVisit {
  /** Of the server, with its password. */
  url: string;
  /** Whether it ran before we came. */
  wasRunning: boolean;
  /** Leaves it as it was found. */
  stop(): Promise<void>;
}

/**
 * The embedded PostgreSQL of a data folder, for a short look beside the Prism that runs on it; started for as long as the
 * visit takes where none runs. Undefined where there never was one.
 */
export async function visitEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<PostgresVisit | undefined> {
  const folder = await existingFolder(dataDir);
  if (folder === undefined) return undefined;
  const home = clusterHome(folder, postgresUser());
  if (!(await isThere(home.passwordFile))) return undefined;
  const running = readPostmaster(home);
  if (running?.status === 'ready')
    return { url: await clusterUrl(home, running.port), wasRunning: true, stop: async () => {} };
  const { url, stop } = await startEmbeddedPostgres({ dataDir });
  return { url, wasRunning: false, stop };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
