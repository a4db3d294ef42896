import { demoHash } from './demo-hash.ts';

/**
 * A fixed permutation of 0 to `count - 1`, another one per `kind`: spreads ranks over indexes, so that the most popular
 * records are not the first ones. An affine map modulo `count`.
 */
export function scatter(kind: string, index: number, count: number): number {
  if (count <= 1) return 0;
  const step = coprimeNear(Number(demoHash(kind, count, 'step') % BigInt(count)), count);
  const offset = Number(demoHash(kind, count, 'offset') % BigInt(count));
  return Number((BigInt(index) * BigInt(step) + BigInt(offset)) % BigInt(count));
}

function coprimeNear(start: number, count: number): number {
  let step = Math.max(1, start);
  while (greatestCommonDivisor(step, count) !== 1) step++;
  return step;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
