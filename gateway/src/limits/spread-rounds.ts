/** Undefined when it is one's turn already. */
export type TakeRound = () => Promise<void> | undefined;

/** Of what takes a quarter of a millisecond, so that a round stays short. */
const defaultPerRound = 16;

/**
 * So many of a kind in one round of the event loop; those beyond wait for the next one, in order, and nobody is refused. What a hundred ask at the same
 * moment would otherwise be done for all of them while everybody else waits.
 */
export function spreadRounds(
  perRound = defaultPerRound,
  nextRound: (begin: () => void) => unknown = setImmediate,
): TakeRound {
  const waiting: (() => void)[] = [];
  let left = perRound;

  function begin(): void {
    const going = waiting.splice(0, perRound);
    left = perRound - going.length;
    if (going.length > 0) nextRound(begin);
    for (const go of going) go();
  }

  return () => {
    if (left === perRound) nextRound(begin);
    if (left === 0) return new Promise((resolve) => waiting.push(resolve));
    left -= 1;
    return undefined;
  };
}
