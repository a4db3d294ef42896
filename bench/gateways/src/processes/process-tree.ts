import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** CPU time that a process, its threads, and all that descend from it have used so far, ended children included, in ms. */
export function cpuMsOf(pid: number): number {
  const ticks = treeOf(pid).reduce((sum, { cpuTicks }) => sum + cpuTicks, 0);
  return (ticks * 1_000) / ticksPerSecond();
}

/** Proportional set size of the tree, in MB: memory shared by its processes counts once. */
export const memoryMbOf = (pid: number): number => treeOf(pid).reduce((sum, member) => sum + pssMb(member.pid), 0);

/** The process and all that descend from it, parents first. */
export const pidsOf = (pid: number): number[] => treeOf(pid).map((member) => member.pid);

interface ProcessStat {
  pid: number;
  parent: number;
  cpuTicks: number;
}

function treeOf(root: number): ProcessStat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  for (const member of tree) tree.push(...all.filter(({ parent }) => parent === member.pid));
  return tree;
}

/** Undefined when the process has ended meanwhile. Fields are those of proc(5), counted after the name, which may hold anything. */
function readStat(pid: number): ProcessStat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [utime, stime, childrenUtime, childrenStime] = fields.slice(11, 15).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    return { pid, parent: Number(fields[1]), cpuTicks: utime + stime + childrenUtime + childrenStime };
  } catch {
    return undefined;
  }
}

/** Of one process alone; 0 when it has ended. */
export function pssMb(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1_024;
  } catch {
    return 0;
  }
}

let knownTicksPerSecond: number | undefined;
const ticksPerSecond = (): number =>
  (knownTicksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })));
