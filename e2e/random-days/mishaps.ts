import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '../setup/addresses.ts';
import type { HostProcess } from '../setup/host-process.ts';
import type { Lab } from '../setup/lab.ts';
import type { Mishap } from './day.ts';

/** The shop as a number of processes; no names: everything in one. */
export type Processes = readonly (readonly (Part | 'gateway')[])[];

/** The processes of a shop, which die and come back. */
export interface Household {
  /** One after the other, each when its time has come. */
  suffer(mishaps: readonly Mishap[]): Promise<void>;
}

export async function openHousehold(lab: Lab, processes: Processes): Promise<Household> {
  const running: HostProcess[] = await Promise.all(processes.map((parts) => lab.start(...parts)));

  async function kill(at: number): Promise<void> {
    running[at]?.signal('SIGKILL');
    await running[at]?.exited;
    running[at] = await lab.start(...(processes[at] ?? []));
  }

  async function pause(at: number, pauseMs: number): Promise<void> {
    running[at]?.signal('SIGSTOP');
    await sleep(pauseMs);
    running[at]?.signal('SIGCONT');
  }

  return {
    async suffer(mishaps) {
      for (const { afterMs, process, kind, pauseMs } of mishaps) {
        await sleep(afterMs);
        const at = process % processes.length;
        await (kind === 'kill' ? kill(at) : pause(at, pauseMs));
      }
    },
  };
}
