import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMsOf } from '../../gateways/src/processes/process-tree.ts';

/** A shop that nobody visits looks now and then whether there is something to do. */
const quietShare = 0.15;
const patienceMs = 120_000;

/** Waits until the program and its PostgreSQL have nothing left to do; answers how long that took, in ms, about. */
export async function untilQuiet(hostPid: number): Promise<number> {
  const startedAt = performance.now();
  for (let used = cpuMsOf(hostPid); ; ) {
    const since = performance.now();
    await sleep(500);
    const now = cpuMsOf(hostPid);
    if (now - used < quietShare * (performance.now() - since)) return since - startedAt;
    if (performance.now() - startedAt > patienceMs) throw new Error('The shop does not come to rest.');
    used = now;
  }
}
