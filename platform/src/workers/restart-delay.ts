/** Who served this long did not fall for a reason that is still there. */
export const steadyMs = 10_000;

const firstMs = 250;
const longestMs = 10_000;

/**
 * How long a place stays empty, in ms: not at all after a steady worker, then twice as long each time, up to 10 s.
 *
 * @param falls How often in a row its worker fell early, or never served.
 */
export function restartDelayMs(falls: number): number {
  return falls === 0 ? 0 : Math.min(firstMs * 2 ** (falls - 1), longestMs);
}
