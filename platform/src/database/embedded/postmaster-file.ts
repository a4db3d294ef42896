import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterHome } from './cluster-home.ts';
import { hasProcess, isPostgres } from './processes.ts';

/** What a running postgres tells about itself in its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'ready' | 'stopping';
}

/** The postgres that runs on this cluster, or undefined. Lines as in PostgreSQL's src/include/utils/pidfile.h. */
export function readPostmaster(home: ClusterHome): Postmaster | undefined {
  const lines = readLines(home);
  const pid = pidOf(lines);
  if (pid === undefined || !isPostgres(pid, home.user?.uid ?? process.getuid?.())) return undefined;
  return { pid, port: Number(lines[3]), status: statusOf(lines[7]?.trim()) };
}

/**
 * Removes what a killed postgres left, where its process id is now that of another program or of a zombie (usual in
 * containers): postgres would take that for a running server and refuse. Everything else it sorts out by itself. Looking
 * and removing are one tick, so that two starts at once do not remove each other's.
 */
export function removeMistakablePostmasterFile(home: ClusterHome): void {
  const pid = pidOf(readLines(home));
  if (pid !== undefined && hasProcess(pid) && !readPostmaster(home)) rmSync(file(home), { force: true });
}

function readLines(home: ClusterHome): string[] {
  try {
    return readFileSync(file(home), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function file(home: ClusterHome): string {
  return join(home.data, 'postmaster.pid');
}

/** Never 0 or 1: a signal to those would reach more than a postgres. */
function pidOf(lines: readonly string[]): number | undefined {
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

function statusOf(word: string | undefined): Postmaster['status'] {
  return word === 'ready' || word === 'stopping' ? word : 'starting';
}
