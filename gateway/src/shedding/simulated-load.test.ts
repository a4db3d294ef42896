import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SimulatedLoad, simulate } from '../testing/simulated-load.ts';
import { defaultShedding } from './shedding-settings.ts';

/** What operations cost a core, and what a refusal costs it, as measured or worse: then a core can refuse nine of ten at all. */
const costs = fc.record({
  workMs: fc.double({ min: 1.5, max: 8, noNaN: true }),
  waitMs: fc.integer({ min: 0, max: 150 }),
  refusalMs: fc.double({ min: 0.005, max: 0.025, noNaN: true }),
});

type Costs = Pick<SimulatedLoad, 'workMs' | 'waitMs' | 'refusalMs'>;

/** Ten seconds at so many times the capacity, of which each twentieth operation is critical; then ten at 0.8 times. */
function run(times: number, given: Costs) {
  const capacity = 1_000 / given.workMs;
  const rateAt = (seconds: number) => capacity * (seconds < 10 ? times : 0.8);
  const { seconds, load } = simulate({ rateAt, seconds: 20, criticalEach: 20, ...given });
  return { load, capacity, settled: seconds.slice(3, 10), after: seconds.slice(10), seconds };
}

const check = (property: (given: Costs) => void) => fc.assert(fc.property(costs, property), { numRuns: 25 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('over a simulated core', () => {
  test('nothing is shed at 0.8 times the capacity', () => {
    check((given) => {
      expect(sum(run(0.8, given).seconds.map(({ refused }) => refused))).toBe(0);
    });
  });

  test('at ten times the capacity four fifths of it are still answered, each within 600 ms', () => {
    check((given) => {
      const { settled, capacity } = run(10, given);
      expect(sum(settled.map(({ answered }) => answered))).toBeGreaterThan(0.8 * 7 * capacity);
      expect(Math.max(...settled.map(({ p99Ms }) => p99Ms))).toBeLessThan(600);
    });
  });

  test('what is ordinary goes first: all that is critical is answered, and two thirds of it before the limit has settled', () => {
    check((given) => {
      const { settled, seconds } = run(10, given);
      expect(sum(settled.map(({ refusedCritical }) => refusedCritical))).toBe(0);
      expect(sum(settled.map(({ refused }) => refused))).toBeGreaterThan(0);
      const early = seconds.slice(0, 3);
      const share =
        sum(early.map(({ refusedCritical }) => refusedCritical)) / sum(early.map(({ critical }) => critical));
      expect(share).toBeLessThan(1 / 3);
    });
  });

  test('within 10 s after it is over nothing is refused any more, and the limit is what it was', () => {
    check((given) => {
      const { after, load } = run(10, given);
      expect(sum(after.slice(2).map(({ refused }) => refused))).toBe(0);
      expect(load.limit).toBeGreaterThanOrEqual(defaultShedding.atFirst);
      expect(after.at(-1)?.answered).toBeGreaterThan(0);
    });
  });

  test('slow subgraphs are no reason: far more than at first are let in while the core has time', () => {
    const given = { workMs: 0.5, waitMs: 500, refusalMs: 0.02 };
    const { seconds } = simulate({ ...given, rateAt: () => 1_600, seconds: 10 });
    expect(sum(seconds.slice(2).map(({ refused }) => refused))).toBe(0);
    expect(seconds.at(-1)?.answered).toBeGreaterThan(1_590);
  });

  test('subgraphs that answer few at a time are: fewer wait for them, and all that they can do is done', () => {
    // They answer 400 a second, and are asked 240, then 4,000.
    const given = { workMs: 0.2, waitMs: 25, refusalMs: 0.02, atATime: 10 };
    const rateAt = (second: number) => (second < 5 ? 240 : 4_000);
    const { seconds, load } = simulate({ ...given, rateAt, seconds: 15 });
    expect(sum(seconds.slice(0, 5).map(({ refused }) => refused))).toBe(0);
    for (const { answered, p99Ms } of seconds.slice(7)) {
      expect(answered).toBeGreaterThan(390);
      expect(p99Ms).toBeLessThan(600);
    }
    expect(load.limit).toBeLessThan(defaultShedding.atFirst);
  });
});
