import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log/index.ts';
import { forkWorker, type WorkerProcess } from './fork-worker.ts';
import { restartDelayMs, steadyMs } from './restart-delay.ts';

export interface PlacesOptions {
  log: Logger;
  /** Nobody serves, and the last five that should have did not start. */
  onLost(error: unknown): void;
}

/** The places of workers, each filled again when its worker falls. */
export interface Places {
  /** Ends what is kept, and tells who is still there. */
  leave(): readonly WorkerProcess[];
}

const patientStarts = 5;

/** @param first One for each place; they serve already. */
export function keepPlaces(first: readonly WorkerProcess[], { log, onLost }: PlacesOptions): Places {
  const left = new AbortController();
  const alive = new Set<WorkerProcess>();
  const serving = new Set<WorkerProcess>();

  function enter(worker: WorkerProcess): WorkerProcess {
    alive.add(worker);
    void worker.ended.then(() => alive.delete(worker));
    return worker;
  }

  /** Resolves when it has fallen, with how long it served, in ms. */
  async function serve(worker: WorkerProcess): Promise<number> {
    const since = performance.now();
    serving.add(worker);
    log.info({ worker: worker.id, pid: worker.pid }, 'a worker serves');
    const ending = await worker.ended;
    serving.delete(worker);
    if (!left.signal.aborted) log.error({ worker: worker.id, ...ending }, 'a worker ended; another takes its place');
    return performance.now() - since;
  }

  function lose(error: unknown): void {
    left.abort();
    onLost(error);
  }

  /** Undefined when it did not come to serve. */
  async function replace(falls: number): Promise<WorkerProcess | undefined> {
    try {
      const worker = enter(forkWorker());
      await worker.serves;
      return worker;
    } catch (error) {
      if (left.signal.aborted) return undefined;
      log.error({ err: error }, 'a worker did not start');
      if (falls >= patientStarts && serving.size === 0) lose(error);
      return undefined;
    }
  }

  async function keepPlace(filled: WorkerProcess): Promise<void> {
    let falls = 0;
    for (let worker: WorkerProcess | undefined = filled; !left.signal.aborted; worker = await replace(falls)) {
      const servedMs = worker ? await serve(worker) : 0;
      falls = servedMs < steadyMs ? falls + 1 : 0;
      await sleep(restartDelayMs(falls), undefined, { signal: left.signal }).catch(() => {});
      if (left.signal.aborted) return;
    }
  }

  for (const worker of first) void keepPlace(enter(worker));
  return {
    leave() {
      left.abort();
      return [...alive];
    },
  };
}
