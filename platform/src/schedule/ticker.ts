/** Something done again and again, one round after the other. */
export interface Ticker {
  start(): void;
  /** Does not wait for the next round: there is something to do. */
  wake(): void;
  /** Waits for a round that is under way. */
  stop(): Promise<void>;
}

/** Runs `round` every `everyMs`, at once again while a round says that there may be more. Failures are told and tried again. */
export function createTicker(
  round: () => Promise<boolean>,
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): Ticker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStopped = true;
  let isWoken = false;
  const schedule = (waitMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), waitMs).unref();
  };
  const run = async () => {
    if (running || isStopped) return;
    isWoken = false;
    running = rounds().finally(() => {
      running = undefined;
      if (!isStopped) schedule(isWoken ? 0 : everyMs);
    });
    await running;
  };
  const rounds = async () => {
    try {
      while (!isStopped && (await round()));
    } catch (error) {
      onError(error);
    }
  };
  return {
    start() {
      isStopped = false;
      schedule(0);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
    wake() {
      isWoken = true;
      if (!running && !isStopped) schedule(0);
    },
  };
}
