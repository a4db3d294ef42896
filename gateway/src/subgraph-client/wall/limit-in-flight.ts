import { NotAsked } from '@prism/platform/breaker';
import { PrismError } from '@prism/platform/errors';
import type { Guard, GuardedFetch } from './guard.ts';

export interface InFlightLimits {
  /** Fetches that one subgraph has at a time. Default 64. */
  inFlight?: number | undefined;
  /** Fetches that wait for their turn. Default 512. */
  waiting?: number | undefined;
}

export interface LimitInFlightOptions extends InFlightLimits {
  /** Hears when one is sent away, and again only after it took others. */
  onFull(): void;
}

/** When it makes sense to come again, in ms: a wave has passed by then. */
const retryAfterMs = 1_000;
/** Beyond it, timers of Node fire at once. */
const longestTimerMs = 2_147_483_647;

/** A fetch whose turn has not come. */
interface Waiting {
  start(): void;
}

/**
 * So many at a time; as many more wait, in order, for as long as they have time. A plan sends several fetches to one subgraph at once,
 * and fifty clients do so together: that is no flood. The rest is sent away at once.
 */
export function createLimitInFlight({ inFlight = 64, waiting = 512, onFull }: LimitInFlightOptions): Guard {
  let free = inFlight;
  let isFull = false;
  const queue = new Set<Waiting>();

  function enter(fetch: GuardedFetch): Promise<void> {
    if (queue.size < waiting) return waitIn(queue, fetch);
    if (!isFull) onFull();
    isFull = true;
    throw new NotAsked(retryAfterMs);
  }

  /** The place goes to who waited longest. */
  function leave(): void {
    const [next] = queue;
    isFull &&= next !== undefined;
    if (next) next.start();
    else free += 1;
  }

  return async (fetch, send) => {
    if (free > 0) free -= 1;
    else await enter(fetch);
    try {
      return await send();
    } finally {
      leave();
    }
  };
}

/** Resolves when its turn comes; who has no time left, or nobody that waits for it, makes way. */
function waitIn(queue: Set<Waiting>, { deadline, gone }: GuardedFetch): Promise<void> {
  return new Promise((resolve, reject) => {
    const turn: Waiting = { start: () => end(resolve) };
    const giveUp = () => end(() => reject(timeout()));
    const timer = setTimeout(giveUp, Math.min(Math.max(0, deadline - Date.now()), longestTimerMs));
    gone?.addEventListener('abort', giveUp);
    queue.add(turn);
    if (gone?.aborted) giveUp();

    function end(settle: () => void): void {
      clearTimeout(timer);
      gone?.removeEventListener('abort', giveUp);
      queue.delete(turn);
      settle();
    }
  });
}

const timeout = () => new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.');
