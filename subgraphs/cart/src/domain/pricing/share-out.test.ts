import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOut } from './share-out.ts';

const sharers = (weights: number[]) => weights.map((weightMinor, at) => ({ id: `line ${at}`, weightMinor }));

describe('an amount is shared out', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [10, [999, 1], [10, 0]],
    [7, [5, 3, 2], [4, 2, 1]],
    [1_000, [1_000, 0, 0], [1_000, 0, 0]],
    [3, [0, 1, 2], [0, 1, 2]],
    [0, [5, 5], [0, 0]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
  ])('%d over weights %j as %j', (amount, weights, shares) => {
    expect(shareOut(amount, sharers(weights))).toEqual(shares);
  });

  test('to the smaller id first where remainders are equal, wherever it stands', () => {
    const all = sharers([1, 1, 1]);
    expect(shareOut(1, all)).toEqual([1, 0, 0]);
    expect(shareOut(1, all.toReversed())).toEqual([0, 0, 1]);
  });

  test('exactly, within a unit of its due, never beyond the weight, whatever the order', () => {
    const weight = fc.oneof(fc.nat(2), fc.nat(100_000), fc.integer({ min: 2 ** 31, max: 2 ** 48 }));
    const share = fc.record({
      weights: fc.array(weight, { minLength: 1, maxLength: 12 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(share, ({ weights, part }) => {
        const all = sharers(weights);
        const whole = weights.reduce((sum, next) => sum + next, 0);
        const amount = Math.floor(whole * part);
        const shares = shareOut(amount, all);
        expect(shares.reduce((sum, next) => sum + next, 0)).toBe(amount);
        shares.forEach((share, at) => {
          const due = BigInt(amount) * BigInt(weights[at] ?? 0);
          const off = BigInt(share) * BigInt(whole) - due;
          expect(share).toBeLessThanOrEqual(weights[at] ?? 0);
          expect(off > -BigInt(whole || 1) && off < BigInt(whole || 1)).toBe(true);
        });
        expect(shareOut(amount, all.toReversed())).toEqual(shares.toReversed());
      }),
      { numRuns: 200 },
    );
  });
});
