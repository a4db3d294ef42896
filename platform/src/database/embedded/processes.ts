import { readFileSync, statSync } from 'node:fs';

/** Whether a process of this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  return hasProcess(pid) && stateOf(pid) !== 'Z';
}

/** Whether the id is taken, be it by a dead process whose parent has not asked for its end (usual in containers). */
export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether it is a living postgres of this user. Ids come again; where /proc tells, we look at who has it now. */
export function isPostgres(pid: number, uid: number | undefined): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const isUsers = uid === undefined || statSync(`/proc/${pid}`).uid === uid;
    return isUsers && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

/** One letter, proc_pid_stat(5); undefined where there is no /proc. */
function stateOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name in parentheses, which may hold anything.
    return text.slice(text.lastIndexOf(')') + 2)[0];
  } catch {
    return undefined;
  }
}
