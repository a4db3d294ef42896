/** Times of orders, in ms. */
export interface Times {
  median: number;
  p90: number;
  p99: number;
  max: number;
}

export function summarize(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}
