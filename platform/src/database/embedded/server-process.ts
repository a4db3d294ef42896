import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrismError } from '../../errors/index.ts';
import type { ClusterHome } from './cluster-home.ts';
import { freePort } from './free-port.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { spawnAs } from './postgres-user.ts';
import { type Postmaster, readPostmaster, removeMistakablePostmasterFile } from './postmaster-file.ts';
import { isAlive } from './processes.ts';

const pollMs = 10;
/** After a kill -9, PostgreSQL first replays its log. */
const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;
const startAttempts = 5;
const firstPauseMs = 50;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The detail of an error holds the values of the row.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};
const volatileSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** The postgres of a killed parent if it still lives, else a new one. Resolves when it takes connections. */
export async function attachOrStart(
  home: ClusterHome,
  binaries: PostgresBinaries,
  isDurable: boolean,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const running = await waitWhile(home, 'starting', readPostmaster(home));
    if (running?.status === 'ready') return running;
    if (running) await waitUntilGone(home, running.pid);
    const started = await start(home, binaries, isDurable);
    if (started) return started;
    // Another start was faster, the port went to someone else, or children of a killed postgres are still ending.
    if (attempt >= startAttempts && !readPostmaster(home)) throw await startFailed(home);
    await sleep(firstPauseMs * 2 ** attempt);
  }
}

/** Fast shutdown: open transactions roll back, everything is written. Immediate if that takes too long. */
export async function stopServer(home: ClusterHome, binaries: PostgresBinaries, pid: number): Promise<void> {
  await signal(home, binaries, pid, 'fast');
  if (await waitUntilGone(home, pid)) return;
  await signal(home, binaries, pid, 'immediate');
  await waitUntilGone(home, pid);
}

async function start(
  home: ClusterHome,
  binaries: PostgresBinaries,
  isDurable: boolean,
): Promise<Postmaster | undefined> {
  removeMistakablePostmasterFile(home);
  const child = spawnServer(home, binaries, await freePort(), isDurable);
  const exited = new Promise<undefined>((resolve) =>
    child.once('exit', () => resolve(undefined)).once('error', () => resolve(undefined)),
  );
  const ready = waitWhile(home, 'starting', undefined, child);
  const postmaster = await Promise.race([exited, ready]);
  return postmaster?.status === 'ready' ? postmaster : undefined;
}

/**
 * In a session of its own, so that Ctrl-C reaches Node first, and with a file for a log, since a pipe would break with us.
 * It never keeps Node alive.
 */
function spawnServer(
  home: ClusterHome,
  { postgres }: PostgresBinaries,
  port: number,
  isDurable: boolean,
): ChildProcess {
  const all = { ...settings, port: String(port), ...(isDurable ? {} : volatileSettings) };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(home.logFile, 'w', 0o600);
  try {
    const options = { ...spawnAs(home.user, home.folder), detached: true };
    const child = spawn(postgres, ['-D', home.data, ...flags], { ...options, stdio: ['ignore', log, log] });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Polls while a postgres has this status (or, with `child`, has not written its file yet). */
async function waitWhile(
  home: ClusterHome,
  status: Postmaster['status'],
  first: Postmaster | undefined,
  child?: ChildProcess,
) {
  const deadline = performance.now() + startTimeoutMs;
  let current = first;
  while (performance.now() < deadline) {
    const isWaiting = current ? current.status === status : child !== undefined && child.exitCode === null;
    if (!isWaiting) return current;
    await sleep(pollMs);
    current = readPostmaster(home);
  }
  return current;
}

/** The file goes when the server has written everything; a killed one leaves it. */
async function waitUntilGone(home: ClusterHome, pid: number): Promise<boolean> {
  const deadline = performance.now() + stopTimeoutMs;
  while (performance.now() < deadline) {
    if (!isAlive(pid) || readPostmaster(home)?.pid !== pid) return true;
    await sleep(pollMs);
  }
  return false;
}

async function signal(
  home: ClusterHome,
  { pgCtl }: PostgresBinaries,
  pid: number,
  mode: 'fast' | 'immediate',
): Promise<void> {
  // Windows has no such signals; pg_ctl speaks to the server there.
  if (process.platform !== 'win32') return killQuietly(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  await new Promise<void>((resolve) => execFile(pgCtl, ['stop', '-D', home.data, '-m', mode, '-W'], () => resolve()));
}

export function killQuietly(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what we wanted.
  }
}

async function startFailed(home: ClusterHome): Promise<PrismError> {
  const log = await readFile(home.logFile, 'utf8').catch(() => '');
  const message = `The embedded PostgreSQL did not start. Its last words: ${log.trim().split('\n').slice(-5).join('\n')}`;
  return new PrismError('INTERNAL_SERVER_ERROR', message);
}
