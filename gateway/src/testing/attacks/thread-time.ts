import { readFileSync } from 'node:fs';

/** What a process's main thread had of the processor, in ms since it began. */
export interface ThreadTime {
  ran: number;
  /** It could have run, and others did. */
  waited: number;
}

/**
 * Where the system tells of threads (Linux), a figure that does not depend on what else the machine does. Elsewhere the processor time of
 * this process, of which nobody knows how long it waited.
 */
export function readThreadTime(pid: number | 'self' = 'self'): ThreadTime {
  try {
    const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ').map(Number);
    return { ran: ran / 1e6, waited: waited / 1e6 };
  } catch {
    const { user, system } = process.cpuUsage();
    return { ran: (user + system) / 1_000, waited: 0 };
  }
}
