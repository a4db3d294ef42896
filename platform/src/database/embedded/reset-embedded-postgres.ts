import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { claimCluster } from './claim-cluster.ts';
import { clusterHome, existingFolder } from './cluster-home.ts';
import { clusterUrl } from './create-cluster.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { postgresUser } from './postgres-user.ts';
import { readPostmaster } from './postmaster-file.ts';
import { stopServer } from './server-process.ts';

const ours = /^(postgres-\d+|postgres-key|programs-)/;

/**
 * Removes the embedded database of a data folder, wherever it lives, and nothing else in that folder. A postgres left
 * by a killed process is stopped first. Throws a PrismError while another Prism uses it.
 */
export async function resetEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<void> {
  const folder = await existingFolder(dataDir);
  if (folder === undefined) return;
  await stopWhatRuns(folder);
  await removeOurs(folder);
  await removeOurs(dataDir);
  if (folder !== resolve(dataDir)) await rm(folder, { recursive: true, force: true });
}

async function stopWhatRuns(folder: string): Promise<void> {
  const home = clusterHome(folder, postgresUser());
  const running = readPostmaster(home);
  if (!running) return;
  const claim = await claimCluster(await clusterUrl(home, running.port));
  await stopServer(home, await findPostgresBinaries(home), running.pid);
  if (claim.kind === 'ours') await claim.release();
}

async function removeOurs(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.filter((name) => ours.test(name)).map((name) => rm(join(folder, name), { recursive: true, force: true })),
  );
}
