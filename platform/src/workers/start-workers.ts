import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../log/index.ts';
import { forkWorker, toFailure, type WorkerProcess } from './fork-worker.ts';
import { keepPlaces } from './keep-places.ts';

export interface WorkersOptions {
  count: number;
  /** What a worker runs; it calls `runWorker`. Node's own options are those of this process. */
  program: URL;
  args: readonly string[];
  /** How long a worker may take to finish what is under way when all stop, in ms. Then it is killed. */
  patienceMs: number;
  log: Logger;
  /** Called once when nobody serves any more and none can be started. */
  onLost(error: unknown): void;
}

export interface Workers {
  /** Where all of them serve. */
  address: string;
  /** Throws when a worker failed to, or had to be killed. */
  stop(): Promise<void>;
}

/**
 * Makes this process the primary of workers that listen on the same ports. It takes connections and deals them out, and holds
 * nothing of what they serve; one that falls is started again. When this process ends, however it does, so do they.
 *
 * @throws WorkerFailure of the first worker that does not come to serve; the others are gone then.
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { count, program, args, patienceMs, log, onLost } = options;
  cluster.setupPrimary({ exec: fileURLToPath(program), args: [...args] });
  const first = Array.from({ length: count }, forkWorker);
  const [address = ''] = await allServing(first);
  const places = keepPlaces(first, { log, onLost });
  return { address, stop: () => stopWorkers(places.leave(), patienceMs) };
}

async function allServing(workers: readonly WorkerProcess[]): Promise<string[]> {
  try {
    return await Promise.all(workers.map(({ serves }) => serves));
  } catch (error) {
    for (const { kill } of workers) kill();
    await Promise.all(workers.map(({ ended }) => ended));
    throw error;
  }
}

async function stopWorkers(workers: readonly WorkerProcess[], patienceMs: number): Promise<void> {
  for (const { stop } of workers) stop();
  const deadline = setTimeout(() => {
    for (const { kill } of workers) kill();
  }, patienceMs);
  const endings = await Promise.all(workers.map(({ ended }) => ended));
  clearTimeout(deadline);
  const failed = endings.filter(({ code }) => code !== 0);
  if (failed.length > 0) throw new AggregateError(failed.map(toFailure), `${failed.length} workers did not stop well.`);
}
