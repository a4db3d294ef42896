import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import { cpuMsOf, pidsOf } from '../../gateways/src/processes/process-tree.ts';

/** What was used up to a moment, or between two of them. */
export interface Usage {
  /** CPU of the program's own process, user and system, in ms. */
  nodeMs: number;
  /** The same of its PostgreSQL. */
  postgresMs: number;
  /** The same of this process, which makes the load. */
  loadMs: number;
  /** Transactions that wrote something, in all databases. */
  writes: number;
  /** How often PostgreSQL waited until its log was on the disk. */
  logSyncs: number;
  logBytes: number;
}

export async function usageOf(hostPid: number, server: Database): Promise<Usage> {
  // Parents first: the one that it started is its PostgreSQL, of which the others are children.
  const [, postgresPid = hostPid] = pidsOf(hostPid);
  const postgresMs = cpuMsOf(postgresPid);
  const { user, system } = process.cpuUsage();
  return {
    nodeMs: cpuMsOf(hostPid) - postgresMs,
    postgresMs,
    loadMs: (user + system) / 1_000,
    ...(await writtenBy(server)),
  };
}

export function usedBetween(before: Usage, after: Usage): Usage {
  const keys = Object.keys(before) as (keyof Usage)[];
  return Object.fromEntries(keys.map((key) => [key, after[key] - before[key]])) as unknown as Usage;
}

async function writtenBy(server: Database): Promise<Pick<Usage, 'writes' | 'logSyncs' | 'logBytes'>> {
  const { rows } = await server.current().execute(sql`
    select pg_snapshot_xmax(pg_current_snapshot())::text as writes,
      (select sum(fsyncs) from pg_stat_io where object = 'wal') as syncs,
      pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes`);
  const [{ writes, syncs, bytes } = {}] = rows;
  return { writes: Number(writes), logSyncs: Number(syncs), logBytes: Number(bytes) };
}
