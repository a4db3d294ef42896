const hourMs = 3_600_000;

/** For housekeeping on the way: answers true on the first call and then once an hour. */
export function createHourly(now: () => Date): () => boolean {
  let next = Number.NEGATIVE_INFINITY;
  return () => {
    const time = now().getTime();
    if (time < next) return false;
    next = time + hourMs;
    return true;
  };
}

/** The moment this many days before. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * 24 * hourMs);
}
