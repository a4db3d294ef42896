import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set sizes in MB: memory shared by processes counts once. */
export interface Memory {
  node: number;
  postgres: number;
}

/** Of the host with this pid and of the PostgreSQL that it started; undefined where there is no `/proc`. */
export function memoryOf(pid: number): Memory | undefined {
  try {
    const servers = [...familyOf(pid)].filter((member) => member !== pid);
    return { node: pssOf(pid), postgres: servers.reduce((sum, member) => sum + pssOf(member), 0) };
  } catch {
    return undefined;
  }
}

/** The process and all that descend from it. */
function familyOf(pid: number): Set<number> {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(Number(name));
      return parent === undefined ? [] : [[Number(name), parent] as const];
    });
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return family;
}

/** Undefined when the process has ended meanwhile. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function pssOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
