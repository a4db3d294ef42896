import { setImmediate } from 'node:timers/promises';
import { PrismError } from '@prism/platform/errors';

/** More than can be done while a client waits. */
const maxWaiting = 500;

/** Resolves when it is one's turn. @throws PrismError OVERLOADED when too many wait. */
export type TakeTurn = () => Promise<void>;

/** One turn for each round of the event loop, so that what takes long is not done for all at once while everybody else waits. */
export function createTurns(
  limit: number = maxWaiting,
  round: () => Promise<unknown> = () => setImmediate(),
): TakeTurn {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async () => {
    if (waiting >= limit) throw new PrismError('OVERLOADED', 'Too much is new at once.', { retryAfterMs: 1_000 });
    waiting += 1;
    last = last.then(round);
    await last;
    waiting -= 1;
  };
}
