import type { Logger } from '../log/index.ts';

const hourMs = 3_600_000;

/** Something to be done now and then once an hour. */
export interface HourlyTask {
  start(): void;
  /** Waits for a run that is under way. */
  stop(): Promise<void>;
}

/** Runs `run` at the start and every hour. A failure is told in the log as `what`, and the next run comes all the same. */
export function createHourlyTask(
  run: () => Promise<unknown>,
  { log, what }: { log: Logger; what: string },
): HourlyTask {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const begin = () => {
    running = run().catch((error) => log.warn({ err: error }, `${what} failed, it will run again`));
  };
  return {
    start() {
      if (timer) return;
      timer = setInterval(begin, hourMs).unref();
      begin();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await running;
    },
  };
}
