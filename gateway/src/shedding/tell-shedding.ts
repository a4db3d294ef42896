import type { Logger } from '@prism/platform/log';
import type { InFlightLimit } from './in-flight-limit.ts';
import type { LoadSample } from './load-sample.ts';

/** Nothing refused for so many windows, and it is over: 10 s. */
const calmWindows = 40;

/** Logs when shedding begins and when it is over, however much is refused between. To be told at the end of each window. */
export function createTellShedding(log: Logger, load: InFlightLimit): (sample: LoadSample) => void {
  let before = { ...load.refused };
  let begun: { refused: typeof before; windows: number; calm: number } | undefined;

  function begin({ lateMs, isHeapFull }: LoadSample): void {
    begun = { refused: before, windows: 0, calm: 0 };
    const { limit, inFlight } = load;
    log.warn({ limit, inFlight, lateMs: Math.round(lateMs), isHeapFull }, 'overloaded: operations are refused');
  }

  function end({ refused, windows }: NonNullable<typeof begun>): void {
    begun = undefined;
    log.warn({ ...difference(load.refused, refused), windows: windows - calmWindows }, 'no longer overloaded');
  }

  return (sample) => {
    const { ordinary, critical, unread } = difference(load.refused, before);
    const isShedding = ordinary + critical + unread > 0;
    if (isShedding && !begun) begin(sample);
    before = { ...load.refused };
    if (!begun) return;
    begun.windows += 1;
    begun.calm = isShedding ? 0 : begun.calm + 1;
    if (begun.calm >= calmWindows) end(begun);
  };
}

type Counts = InFlightLimit['refused'];

const difference = (now: Counts, then: Counts): Counts => ({
  ordinary: now.ordinary - then.ordinary,
  critical: now.critical - then.critical,
  unread: now.unread - then.unread,
});
