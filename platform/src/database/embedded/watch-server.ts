import type { ClusterHome } from './cluster-home.ts';
import { isPostgres } from './processes.ts';

const pollMs = 1_000;

/**
 * Calls `onGone` once when the server has ended, within a second or so; never keeps Node alive. It asks for the process,
 * since a server taken over from a killed parent is no child of ours. Answers how to stop watching.
 */
export function watchServer(home: ClusterHome, pid: number, onGone: () => void): () => void {
  const uid = home.user?.uid ?? process.getuid?.();
  const timer = setInterval(() => {
    if (isPostgres(pid, uid)) return;
    clearInterval(timer);
    onGone();
  }, pollMs).unref();
  return () => clearInterval(timer);
}
