import type { Logger } from '@prism/platform/log';

export interface SweeperOptions {
  /** Does what there is to do; answers how much that was. */
  sweep: () => Promise<number>;
  /** From the end of one run to the beginning of the next, in ms. */
  everyMs: number;
  log: Logger;
}

/** Something that is done again and again, never twice at the same time. */
export interface Sweeper {
  start(): void;
  /** Waits for a run that is under way. */
  stop(): Promise<void>;
}

/** Gives back, every few seconds, what was held too long. A failure is told in the log, and the next run comes all the same. */
export function createSweeper({ sweep, everyMs, log }: SweeperOptions): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    try {
      const expired = await sweep();
      if (expired > 0) log.info({ expired }, 'reservations ran out');
    } catch (error) {
      log.warn({ err: error }, 'looking for reservations that ran out failed, it will run again');
    }
    if (isStarted) timer = setTimeout(begin, everyMs).unref();
  }
  const begin = () => {
    running = run();
  };

  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      begin();
    },
    async stop() {
      isStarted = false;
      clearTimeout(timer);
      await running;
    },
  };
}
