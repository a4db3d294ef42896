import { NotAsked } from '@prism/platform/breaker';
import type { Guard, GuardedFetch } from './guard.ts';

export interface InFlightLimits {
  /** Fetches that one subgraph has at a time. Default 64. */
  inFlight?: number | undefined;
  /** Fetches that wait for their turn. Default 2,048. */
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
 * So many at a time; as many more wait, in order, for half of the time that they have: the other half is for the answer, or turns
 * would go to those who cannot use them any more. A plan sends several fetches to one subgraph at once, and hundreds of clients do so
 * together: that is no flood. The rest is sent away at once.
 */
export function createLimitInFlight({ inFlight = 64, waiting = 2_048, onFull }: LimitInFlightOptions): Guard {
  let free = inFlight;
  let isFull = false;
  const queue = new Set<Waiting>();

  function sendAway(): NotAsked {
    if (!isFull) onFull();
    isFull = true;
    return new NotAsked(retryAfterMs);
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
    else if (queue.size < waiting) await waitIn(queue, fetch, sendAway);
    else throw sendAway();
    try {
      return await send();
    } finally {
      leave();
    }
  };
}

/** Resolves when its turn comes. Who has waited too long makes way, and whom nobody waits for. */
function waitIn(queue: Set<Waiting>, { deadline, gone }: GuardedFetch, sendAway: () => NotAsked): Promise<void> {
  return new Promise((resolve, reject) => {
    const turn: Waiting = { start: () => end(resolve) };
    const giveUp = () => end(() => reject(new NotAsked(retryAfterMs)));
    const longestMs = Math.max(0, deadline - Date.now()) / 2;
    const timer = setTimeout(() => end(() => reject(sendAway())), Math.min(longestMs, longestTimerMs));
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
