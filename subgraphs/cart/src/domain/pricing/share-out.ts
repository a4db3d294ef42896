/** One of those an amount is shared out to. */
export interface Sharer {
  /** Breaks ties: of equal remainders the smaller id comes first. */
  id: string;
  weightMinor: number;
}

/**
 * An amount in shares in proportion to the weights, by largest remainder: they add up to it exactly. `amountMinor` is at
 * most the sum of the weights where no share may exceed its weight. In the order of the sharers, which changes nothing.
 */
export function shareOut(amountMinor: number, sharers: readonly Sharer[]): number[] {
  const whole = sharers.reduce((sum, { weightMinor }) => sum + BigInt(weightMinor), 0n);
  if (whole === 0n) return sharers.map(() => 0);
  const quotas = sharers.map(({ id, weightMinor }, at) => {
    const product = BigInt(amountMinor) * BigInt(weightMinor);
    return { id, at, floor: Number(product / whole), remainder: product % whole };
  });
  const missing = quotas.reduce((rest, { floor }) => rest - floor, amountMinor);
  const luckier = [...quotas].sort(byRemainderThenId).slice(0, missing);
  const lucky = new Set(luckier.map(({ at }) => at));
  return quotas.map(({ at, floor }) => (lucky.has(at) ? floor + 1 : floor));
}

function byRemainderThenId(a: { id: string; remainder: bigint }, b: { id: string; remainder: bigint }): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
