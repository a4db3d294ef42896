import { setImmediate } from 'node:timers/promises';
import { PrismError } from '@prism/platform/errors';

export interface TurnLimits {
  /** More than can be done while a client waits. Default 500. */
  waiting?: number;
  /** After which a turn comes too late: what follows it takes its time, too, in ms. Default 2,000. */
  waitMs?: number;
}

/** Resolves when it is one's turn. @throws PrismError OVERLOADED when too many wait, or for too long. */
export type TakeTurn = () => Promise<void>;

/** One turn for each round of the event loop, so that what takes long is not done for all at once while everybody else waits. */
export function createTurns(
  { waiting: limit = 500, waitMs = 2_000 }: TurnLimits = {},
  round: () => Promise<unknown> = () => setImmediate(),
  now: () => number = () => performance.now(),
): TakeTurn {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async () => {
    if (waiting >= limit) throw overloaded();
    const since = now();
    const isLate = () => now() - since > waitMs;
    waiting += 1;
    // Nothing follows a turn that comes too late, so it needs no round of its own.
    last = last.then(() => (isLate() ? undefined : round()));
    await last;
    waiting -= 1;
    if (isLate()) throw overloaded();
  };
}

const overloaded = () => new PrismError('OVERLOADED', 'Too much is new at once.', { retryAfterMs: 1_000 });
