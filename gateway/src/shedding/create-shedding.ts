import { PrismError } from '@prism/platform/errors';
import type { Logger } from '@prism/platform/log';
import { createInFlightLimit, type Place } from './in-flight-limit.ts';
import { defaultShedding, type SheddingSettings } from './shedding-settings.ts';
import { createTellShedding } from './tell-shedding.ts';
import { watchLoad } from './watch-load.ts';

/** Refuses operations when there are more than this process can answer in time; those that are critical last. */
export interface Shedding {
  /**
   * A place for an operation, to be left when its work is done.
   * @param isCritical Asked only when that counts.
   * @throws PrismError OVERLOADED
   */
  enter(isCritical: () => boolean): Place;
  /**
   * Why a request is refused before its body is read.
   * @param bodyBytes As the request says; 0 where it does not.
   */
  refusalOf(bodyBytes: number): PrismError | undefined;
  stop(): void;
}

/** @param given What is left out has its default; false: nothing is ever refused. */
export function createShedding(given: Partial<SheddingSettings> | false, log: Logger): Shedding {
  if (given === false) return noShedding;
  const settings = { ...defaultShedding, ...given };
  const load = createInFlightLimit(settings);
  const tell = createTellShedding(log, load);
  const stop = watchLoad(settings.heapShare, (sample) => {
    tell(sample);
    load.adjust(sample);
  });
  return {
    enter(isCritical) {
      const place = load.enter(isCritical);
      if (place) return place;
      throw overloaded();
    },
    refusalOf: (bodyBytes) => (load.refusesUnread(bodyBytes) ? overloaded() : undefined),
    stop,
  };
}

const noPlace: Place = { leave() {} };

const noShedding: Shedding = { enter: () => noPlace, refusalOf: () => undefined, stop() {} };

/** Made once: a stack for each would cost more than the rest of a refusal. Not all are told to come again at the same moment. */
const refusals = [1_000, 2_000, 3_000].map(
  (retryAfterMs) => new PrismError('OVERLOADED', 'Too much is asked at the moment: ask again later.', { retryAfterMs }),
);
let refused = 0;

function overloaded(): PrismError {
  refused = (refused + 1) % refusals.length;
  return refusals[refused] as PrismError;
}
