import { pidsOf, pssMb } from '../gateways/src/processes/process-tree.ts';

/** Proportional set sizes in MB: memory shared by processes counts once. */
export interface Memory {
  node: number;
  postgres: number;
}

/** Of the host with this pid and of the PostgreSQL that it started; undefined where there is no `/proc`. */
export function memoryOf(pid: number): Memory | undefined {
  try {
    const servers = pidsOf(pid).filter((member) => member !== pid);
    return { node: pssMb(pid), postgres: servers.reduce((sum, member) => sum + pssMb(member), 0) };
  } catch {
    return undefined;
  }
}
