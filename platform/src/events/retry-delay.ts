export interface RetryDelays {
  /** Before the second try, in ms; doubles each time. */
  firstMs: number;
  /** Longest wait between two tries, in ms. */
  maxMs: number;
}

/** For a handler that throws: 100 ms, 200 ms, … 30 s. */
export const handlerRetry: RetryDelays = { firstMs: 100, maxMs: 30_000 };
/** For a server that is away: 100 ms, 200 ms, … 5 s, so that work goes on soon after it is back. */
export const serverRetry: RetryDelays = { firstMs: 100, maxMs: 5_000 };

/** How long to wait after the nth failed try in a row (1 is the first), in ms. */
export function retryDelayMs(failures: number, { firstMs, maxMs }: RetryDelays): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
}
