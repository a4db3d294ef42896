/** A hash as a number in [0, 1). */
export function fraction(hash: bigint): number {
  return Number(hash >> 11n) / 2 ** 53;
}

/** An integer from `min` to `max`, both included. */
export function between(min: number, max: number, hash: bigint): number {
  return min + Math.floor(fraction(hash) * (max - min + 1));
}

/** Whether an event of this probability (0 to 1) happens. */
export function chance(probability: number, hash: bigint): boolean {
  return fraction(hash) < probability;
}

/** One entry of the list, each as likely. Throws a RangeError on an empty list. */
export function pick<T>(list: readonly T[], hash: bigint): T {
  if (list.length === 0) throw new RangeError('expected a list to pick from, got an empty one');
  return list[Math.floor(fraction(hash) * list.length)] as T;
}

/** One value of `[value, weight]` pairs, as likely as its weight. Throws a RangeError on an empty list. */
export function pickWeighted<T>(choices: readonly (readonly [value: T, weight: number])[], hash: bigint): T {
  let left = fraction(hash) * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (!last) throw new RangeError('expected choices to pick from, got none');
  return last[0];
}

/** `count` different entries of the list in a shuffled order; the whole list when it is shorter. */
export function pickSome<T>(list: readonly T[], count: number, hash: bigint): T[] {
  const rest = [...list];
  const picked: T[] = [];
  for (let bits = hash; picked.length < count && rest.length > 0; bits = rotate(bits)) {
    picked.push(...rest.splice(Number(bits % BigInt(rest.length)), 1));
  }
  return picked;
}

function rotate(bits: bigint): bigint {
  return BigInt.asUintN(64, (bits >> 7n) | (bits << 57n));
}
