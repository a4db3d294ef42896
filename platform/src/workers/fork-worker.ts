import cluster, { type Worker } from 'node:cluster';
import { isFromWorker, type PrimarySays, type WorkerSays } from './messages.ts';
import { reclaimConnections } from './reclaim-connections.ts';

/** Why a worker ended: in its own words, where it found some. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
}

export interface Ending {
  code: number | null;
  signal: string | null;
  /** What the worker said. */
  reason: string | undefined;
}

export interface WorkerProcess {
  id: number;
  pid: number | undefined;
  /** Where it serves. Throws WorkerFailure when it ends before. */
  serves: Promise<string>;
  ended: Promise<Ending>;
  /** Asks it to finish what is under way, and go. */
  stop(): void;
  kill(): void;
}

/** One more process of the program that `cluster.setupPrimary` named. */
export function forkWorker(): WorkerProcess {
  const worker = cluster.fork();
  reclaimConnections(worker);
  const { address, reason } = listenTo(worker);
  const ended = endingOf(worker).then(({ code, signal }) => ({ code, signal, reason: reason() }));
  const serves = Promise.race([address, ended.then((ending) => Promise.reject(toFailure(ending)))]);
  serves.catch(() => {});
  return {
    id: worker.id,
    pid: worker.process.pid,
    serves,
    ended,
    stop: () => void worker.send({ primary: 'stop' } satisfies PrimarySays),
    kill: () => void worker.process.kill('SIGKILL'),
  };
}

function listenTo(worker: Worker) {
  let failure: string | undefined;
  const address = new Promise<string>((resolve) => {
    worker.on('message', (message: WorkerSays | object) => {
      if (!isFromWorker(message)) return;
      if (message.worker === 'serves') resolve(message.address);
      else failure = message.reason;
    });
  });
  // What is sent to one that has just died fails: its exit tells more.
  worker.on('error', (error) => {
    failure ??= error.message;
  });
  return { address, reason: () => failure };
}

/** When it has exited and its last words are read. One that could not even be started never exits. */
function endingOf({ process: child }: Worker): Promise<Omit<Ending, 'reason'>> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    if (child.pid === undefined) child.once('error', () => resolve({ code: null, signal: null }));
  });
}

export const toFailure = ({ code, signal, reason }: Ending): WorkerFailure =>
  new WorkerFailure(reason ?? `A worker ended with ${signal ?? `code ${code}`}.`);
