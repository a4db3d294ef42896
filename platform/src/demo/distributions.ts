/** Log-normal: half of the draws lie below `median`; `sigma` is the spread of the logarithm (0.5: two in three within a factor of 1.65). */
export function logNormal(median: number, sigma: number, hash: bigint): number {
  return median * Math.exp(sigma * standardNormal(hash));
}

/** Mean 0, deviation 1, by Box and Muller from the two halves of the hash. */
export function standardNormal(hash: bigint): number {
  const radius = (Number(hash >> 32n) + 1) / 2 ** 32;
  const angle = Number(hash & 0xffffffffn) / 2 ** 32;
  return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
}

/** Zipf's usual exponent for popularity (YCSB). */
export const popularityExponent = 0.99;

const harmonics = new Map<string, number>();

/** The share (0 to 1) that rank `rank` (from 0) of `count` has of the whole; all shares add up to 1. */
export function zipfShare(rank: number, count: number, exponent = popularityExponent): number {
  return 1 / ((rank + 1) ** exponent * harmonic(count, exponent));
}

/** Draws a rank from 0 to `count - 1`, low ranks most often, by inverting the continuous form of Zipf's law. */
export function zipf(count: number, hash: bigint, exponent = popularityExponent): number {
  const u = Number(hash >> 11n) / 2 ** 53;
  const power = 1 - exponent;
  const value = power === 0 ? (count + 1) ** u : (1 + u * ((count + 1) ** power - 1)) ** (1 / power);
  return Math.min(count - 1, Math.floor(value) - 1);
}

function harmonic(count: number, exponent: number): number {
  const key = `${count}|${exponent}`;
  let sum = harmonics.get(key);
  if (sum === undefined) {
    sum = 0;
    for (let rank = 1; rank <= count; rank++) sum += 1 / rank ** exponent;
    harmonics.set(key, sum);
  }
  return sum;
}
