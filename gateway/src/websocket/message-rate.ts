/** Whether one more may come now. */
export type CountMessage = () => boolean;

/** Counts messages in windows of a second, the protocol's own and pings included. */
export function createMessageRate(perSecond: number, now: () => number = () => performance.now()): CountMessage {
  let windowStartedAt = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    if (now() - windowStartedAt >= 1_000) {
      windowStartedAt = now();
      count = 0;
    }
    count += 1;
    return count <= perSecond;
  };
}
