import cluster from 'node:cluster';
import { isFromPrimary, type WorkerSays } from './messages.ts';

/** What a worker runs. */
export interface WorkerProgram {
  /** Where it serves. */
  address: string;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/**
 * The life of a worker that `startWorkers` started: it serves until its primary or a signal says stop. Node ends it at once
 * when its primary is gone.
 *
 * @param explain Puts why it did not start, or stop, in words for the person at the terminal of the primary.
 */
export async function runWorker(
  start: () => Promise<WorkerProgram>,
  explain: (error: unknown) => string,
): Promise<void> {
  const stopAsked = askedToStop();
  try {
    const program = await start();
    say({ worker: 'serves', address: program.address });
    await stopAsked;
    await program.stop();
    leave();
  } catch (error) {
    say({ worker: 'failed', reason: explain(error) }, () => process.exit(1));
  }
}

/** Ctrl-C reaches every process of a terminal, the primary as well: whoever asks first. A second signal ends it at once. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.on('message', (message) => {
      if (isFromPrimary(message)) resolve();
    });
  });
}

function say(message: WorkerSays, said?: () => void): void {
  process.send?.(message, undefined, undefined, said);
}

/**
 * A connection that the primary dealt out meanwhile is handed back, not lost: we go when it knows that we take no more.
 */
function leave(): void {
  process.once('disconnect', () => process.exit(0));
  cluster.worker?.disconnect();
}
