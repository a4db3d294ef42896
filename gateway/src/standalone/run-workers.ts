import { createLogger } from '@prism/platform/log';
import { startWorkers } from '@prism/platform/workers';
import type { RunningStandalone } from './run-standalone.ts';
import type { StandaloneTask } from './standalone-task.ts';

/** Beyond the longest request, in ms. */
const spareMs = 5_000;

/**
 * The gateway in several processes behind one port. Nothing of the graph is loaded here: this one only deals out connections,
 * and counts rates where they are limited.
 *
 * @throws WorkerFailure in the words of the first worker that did not start.
 */
export async function runWorkers(
  task: StandaloneTask,
  { count, onLost }: { count: number; onLost(error: unknown): void },
): Promise<RunningStandalone> {
  const { limits, timeouts, logLevel } = task.config;
  if (limits.requestsPerSecond !== undefined) (await import('../rate-limit/shared-store.ts')).countForWorkers();
  return startWorkers({
    count,
    program: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
    args: [JSON.stringify(task)],
    patienceMs: timeouts.requestMs + spareMs,
    log: createLogger({ level: logLevel, name: 'gateway' }),
    onLost,
  });
}
