import type { Logger } from '../../log/index.ts';
import { claimCluster } from './claim-cluster.ts';
import { type ClusterHome, prepareClusterHome } from './cluster-home.ts';
import { clusterUrl, ensureCluster } from './create-cluster.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { attachOrStart, killQuietly, stopServer } from './server-process.ts';
import { watchServer } from './watch-server.ts';

export interface EmbeddedPostgresOptions {
  /** The data folder of this Prism; made if missing. One Prism at a time. */
  dataDir: string;
  log?: Logger;
  /** Off for tests only: survives a killed process, not a power cut. Default on. */
  durable?: boolean;
  /** Called once if the server ends and it was not us who stopped it. */
  onLost?: () => void;
}

export interface EmbeddedPostgres {
  /** Of the server, with its password. */
  url: string;
  /** Where its files are. */
  folder: string;
  /** Fast shutdown; resolves when everything is written. May be called twice. */
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL of our own on a free port of 127.0.0.1, its files under `dataDir` (run as root: under /var/tmp, as
 * `nobody`). If the process before us was killed and its postgres lives, takes that one over.
 * Throws a PrismError when the folder is in use or the system has no embedded PostgreSQL.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  durable = true,
  onLost,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await prepareClusterHome(dataDir);
  const binaries = await findPostgresBinaries(home);
  await ensureCluster(home, binaries);
  const { pid, url, release } = await startAndClaim(home, binaries, durable);
  log?.debug({ folder: home.folder }, 'the embedded PostgreSQL is ready');

  const onExit = () => killQuietly(pid, 'SIGINT');
  process.once('exit', onExit);
  let isLost = false;
  const stopWatching = watchServer(home, pid, () => {
    isLost = true;
    process.off('exit', onExit);
    log?.fatal({ folder: home.folder }, 'the embedded PostgreSQL has ended: stopping');
    onLost?.();
  });
  async function stop(): Promise<void> {
    stopWatching();
    process.off('exit', onExit);
    // Ours until it is down, so that the next start does not attach to a server that is about to stop.
    if (!isLost) await stopServer(home, binaries, pid);
    await release();
  }
  let stopped: Promise<void> | undefined;
  return {
    url,
    folder: home.folder,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

const attempts = 5;

/** Starts again if the server that we found was being stopped by its owner. */
async function startAndClaim(home: ClusterHome, binaries: PostgresBinaries, isDurable: boolean) {
  for (let attempt = 1; ; attempt++) {
    const { pid, port } = await attachOrStart(home, binaries, isDurable);
    const url = await clusterUrl(home, port);
    const claim = await claimCluster(url);
    if (claim.kind === 'ours') return { pid, url, release: claim.release };
    if (attempt === attempts) throw claim.cause;
  }
}
