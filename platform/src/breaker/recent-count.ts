const slots = 10;
const never = Number.NEGATIVE_INFINITY;

/** Counts what happened of late: within the window, give or take a tenth of it. */
export interface RecentCount {
  add(): void;
  total(): number;
  clear(): void;
}

/** Each slot is a tenth of the window, and forgets what it counted when its turn comes again. */
export function createRecentCount(windowMs: number, now: () => number = Date.now): RecentCount {
  const slotMs = windowMs / slots;
  const counts = new Array<number>(slots).fill(0);
  const numbers = new Array<number>(slots).fill(never);
  const numberNow = () => Math.floor(now() / slotMs);
  return {
    add() {
      const number = numberNow();
      const slot = number % slots;
      if (numbers[slot] !== number) {
        numbers[slot] = number;
        counts[slot] = 0;
      }
      (counts[slot] as number) += 1;
    },
    total() {
      const oldest = numberNow() - slots;
      return counts.reduce((sum, count, slot) => ((numbers[slot] as number) > oldest ? sum + count : sum), 0);
    },
    clear: () => void numbers.fill(never),
  };
}
