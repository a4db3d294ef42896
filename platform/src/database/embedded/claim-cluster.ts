import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { PrismError } from '../../errors/index.ts';
import { connectClient } from '../connect.ts';

const lockNumber = 4000;
/** The server needs a moment to notice that the connection of a killed process is gone. */
const patienceMs = 1_000;

/** Whoever has the server may stop it under us while we ask. */
export type Claim = { kind: 'ours'; release(): Promise<void> } | { kind: 'gone'; cause: unknown };

/**
 * Makes us the one owner of a running cluster, until released or until we die. The lock is PostgreSQL's and ends with our
 * connection: no stale lock file, no process id that came again.
 * Throws a PrismError that names the owner.
 */
export async function claimCluster(url: string): Promise<Claim> {
  let client: pg.Client | undefined;
  try {
    client = await connectClient(url, { application_name: ownerName(process.pid), keepAlive: true });
    const owned = client;
    await claim(owned, performance.now() + patienceMs);
    return { kind: 'ours', release: () => owned.end().catch(() => {}) };
  } catch (error) {
    await client?.end().catch(() => {});
    if (error instanceof ClusterInUse) throw error;
    return { kind: 'gone', cause: error };
  }
}

async function claim(client: pg.Client, deadline: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [lockNumber]);
    if (rows[0].mine) return;
    if (performance.now() > deadline) throw new ClusterInUse(await ownerOf(client));
    await sleep(50);
  }
}

async function ownerOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1`,
    [lockNumber],
  );
  return rows[0]?.application_name ?? 'another process';
}

function ownerName(pid: number): string {
  return `Prism, process ${pid}`;
}

/** Another live Prism has it. */
export class ClusterInUse extends PrismError {
  constructor(owner: string) {
    const message = `The data folder is in use by ${owner}: stop it, choose another DATA_DIR, or set DATABASE_URL`;
    super('INTERNAL_SERVER_ERROR', message);
  }
}
