import { setTimeout as wait } from 'node:timers/promises';
import { pidsOf } from './process-tree.ts';

/** Roots of what we started; none outlives us, whatever we die of. */
const started = new Set<number>();

process.once('exit', () => {
  for (const pid of started) signalTree(pid, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

export const rememberToEnd = (pid: number): void => void started.add(pid);

const patienceMs = 5_000;

/** Asks a process and all that descend from it to end, and insists after a while. */
export async function endTree(pid: number): Promise<void> {
  const pids = pidsOf(pid);
  signalAll(pids, 'SIGTERM');
  const deadline = performance.now() + patienceMs;
  while (pids.some(isRunning) && performance.now() < deadline) await wait(50);
  signalAll(pids, 'SIGKILL');
  started.delete(pid);
}

const signalTree = (pid: number, signal: NodeJS.Signals) => signalAll(pidsOf(pid), signal);

function signalAll(pids: readonly number[], signal: NodeJS.Signals | 0): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended already.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
