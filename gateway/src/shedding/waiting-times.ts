/** How long operations take, by windows of time. */
export interface WaitingTimes {
  add(ms: number): void;
  /**
   * Ends a window.
   * @param isCalm Whether few were in flight: what is usual is learnt from such windows alone, or a long overload would come to be.
   * @returns Their median by what is usual; undefined while too few have ended to say anything.
   */
  endWindow(isCalm: boolean): number | undefined;
}

/** Fewer say nothing about a mix of operations. */
const enough = 20;
/** Of more, the last ones count. */
const most = 256;
/** What one window counts for. */
const weight = 0.1;

/** The median, as one subgraph that hangs makes a mean many times as long. */
export function createWaitingTimes(): WaitingTimes {
  const times = new Float64Array(most);
  let usualMs: number | undefined;
  let count = 0;
  return {
    add(ms) {
      times[count % most] = ms;
      count += 1;
    },
    endWindow(isCalm) {
      // They count on in the next window.
      if (count < enough) return undefined;
      const medianMs = medianOf(times.subarray(0, Math.min(count, most)));
      count = 0;
      usualMs ??= medianMs;
      const ratio = medianMs / usualMs;
      if (isCalm) usualMs += (medianMs - usualMs) * weight;
      return ratio;
    },
  };
}

const medianOf = (times: Float64Array): number => times.sort()[times.length >> 1] as number;
