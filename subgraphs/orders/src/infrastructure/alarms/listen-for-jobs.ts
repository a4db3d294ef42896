import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@prism/platform/log';
import type PgBoss from 'pg-boss';

export interface Listening {
  /** Waits for answers that are under way. */
  stop(): Promise<void>;
}

/** That often somebody looks, in ms. */
const pollMs = 500;
/** Jobs that are answered side by side, at most. */
const batchSize = 20;

/**
 * Answers the jobs of a queue that are due, each for itself. Not `boss.work`: it does not wait until a job is marked as
 * done, so that a database which goes away at that moment ends the process, and one failure fails the whole batch.
 */
export function listenForJobs<Data extends object>(
  boss: PgBoss,
  queue: string,
  { answer, log }: { answer: (id: string, data: Data) => Promise<void>; log: Logger },
): Listening {
  const stopping = new AbortController();
  const end = listen();

  async function listen(): Promise<void> {
    while (!stopping.signal.aborted) {
      const count = await answerDue().catch((error) => {
        log.warn({ err: error, queue }, 'jobs could not be looked after, it will be tried again');
        return 0;
      });
      if (count < batchSize) await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  async function answerDue(): Promise<number> {
    const jobs = await boss.fetch<Data>(queue, { batchSize });
    await Promise.all(jobs.map(answerOne));
    return jobs.length;
  }

  /** One that fails comes again: at once, or after its time if not even that can be written down. */
  async function answerOne({ id, data }: PgBoss.Job<Data>): Promise<void> {
    try {
      await answer(id, data);
      await boss.complete(queue, id);
    } catch (error) {
      log.warn({ err: error, queue, id }, 'a job failed, it will come again');
      await boss.fail(queue, id).catch(() => {});
    }
  }

  return {
    async stop() {
      stopping.abort();
      await end;
    },
  };
}
