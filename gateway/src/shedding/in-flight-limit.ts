import type { LoadSample } from './load-sample.ts';
import { nextLimit } from './next-limit.ts';
import type { SheddingSettings } from './shedding-settings.ts';
import { createWaitingTimes } from './waiting-times.ts';

/** An operation's place among those in flight. */
export interface Place {
  /** Its work is done. Twice is once. */
  leave(): void;
}

export interface InFlightLimit {
  /** A place; undefined where there is none for it. Whether it is critical is asked only when that counts. */
  enter(isCritical: () => boolean): Place | undefined;
  /** Whether a request is refused before it is known what it asks for: nothing is let in, or what it sends is too long to be looked at now. */
  refusesUnread(bodyBytes: number): boolean;
  /** Told at the end of each window. */
  adjust(sample: LoadSample): void;
  readonly limit: number;
  readonly inFlight: number;
  /** Refused since the beginning. */
  readonly refused: Readonly<Refused>;
}

export interface Refused {
  ordinary: number;
  critical: number;
  /** Before it was known what they are. */
  unread: number;
}

/** What tells operations apart is short. */
const longBodyBytes = 10_000;

/** So many windows in a row make a loop late: one is a collection, or a machine that was busy elsewhere. */
const lateWindows = 3;
/** So many without such a row, and it is forgotten: 10 s. */
const forgottenWindows = 40;

/**
 * A limit on operations in flight that follows two latencies: the lateness of the event loop, which is what all of them wait for us, and how
 * long half of them take at most, which tells of what all of them wait for behind us. One slow subgraph is neither.
 *
 * @param now A clock in ms that never goes back.
 */
export function createInFlightLimit(settings: SheddingSettings, now = () => performance.now()): InFlightLimit {
  const { atFirst, atLeast, lateMs: mostMs } = settings;
  const times = createWaitingTimes();
  const refused: Refused = { ordinary: 0, critical: 0, unread: 0 };
  let limit = atFirst;
  let inFlight = 0;
  let most = 0;
  let late = 0;
  let sinceLate = forgottenWindows;

  function take(): Place {
    const since = now();
    let isTaken = true;
    inFlight += 1;
    if (inFlight > most) most = inFlight;
    return {
      leave() {
        if (!isTaken) return;
        isTaken = false;
        inFlight -= 1;
        times.add(now() - since);
      },
    };
  }

  function enterTight(isCritical: boolean): Place | undefined {
    if (isCritical && inFlight < limit + atLeast) return take();
    refused[isCritical ? 'critical' : 'ordinary'] += 1;
    return undefined;
  }

  return {
    enter: (isCritical) => (inFlight < limit ? take() : enterTight(isCritical())),
    refusesUnread(bodyBytes) {
      const isRefused = inFlight >= (bodyBytes > longBodyBytes ? limit : limit + atLeast);
      if (isRefused) refused.unread += 1;
      return isRefused;
    },
    adjust(sample) {
      late = sample.lateMs > mostMs ? late + 1 : 0;
      const isLate = late >= lateWindows;
      sinceLate = isLate ? 0 : sinceLate + 1;
      const slowness = times.endWindow(most < atFirst / 2);
      const wasLate = sinceLate < forgottenWindows;
      const isDraining = inFlight > limit + atLeast;
      limit = nextLimit({ ...sample, limit, most, slowness, isLate, isDraining, wasLate }, settings);
      most = inFlight;
    },
    get limit() {
      return limit;
    },
    get inFlight() {
      return inFlight;
    },
    refused,
  };
}
