import { describe, expect, test } from 'vitest';
import {
  between,
  chance,
  demoHash,
  fraction,
  logNormal,
  pick,
  pickSome,
  pickWeighted,
  scatter,
  zipf,
  zipfShare,
} from './index.ts';

const indexes = Array.from({ length: 10_000 }, (_, index) => index);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the demo hash', () => {
  test('is the same for ever: stored demo ids depend on it', () => {
    expect(demoHash('person', 0)).toBe(13994629098109102941n);
    expect(demoHash('person', 1, 'name')).toBe(5520660150419625099n);
  });

  test('differs by kind, index and salt', () => {
    const hashes = [demoHash('a', 1), demoHash('b', 1), demoHash('a', 2), demoHash('a', 1, 'x'), demoHash('a\nx', 1)];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('never collides within a kind, and spreads evenly', () => {
    expect(new Set(indexes.map((index) => demoHash('a', index))).size).toBe(indexes.length);
    expect(mean(indexes.map((index) => fraction(demoHash('a', index))))).toBeCloseTo(0.5, 1);
  });

  test('makes half a million hashes within a second', () => {
    const startedAt = performance.now();
    for (let index = 0; index < 500_000; index++) demoHash('speed', index, 'salt');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('draws', () => {
  test('stay within their bounds and reach every value', () => {
    expect(new Set(indexes.map((index) => between(3, 6, demoHash('n', index))))).toEqual(new Set([3, 4, 5, 6]));
    expect(new Set(indexes.map((index) => pick(['x', 'y'], demoHash('n', index))))).toEqual(new Set(['x', 'y']));
    expect(() => pick([], 1n)).toThrow(RangeError);
  });

  test('follow their probabilities', () => {
    const quarter = indexes.filter((index) => chance(0.25, demoHash('c', index))).length;
    expect(quarter / indexes.length).toBeCloseTo(0.25, 1);
    const heavy = indexes.filter(
      (index) =>
        pickWeighted(
          [
            ['a', 9],
            ['b', 1],
          ] as const,
          demoHash('w', index),
        ) === 'a',
    );
    expect(heavy.length / indexes.length).toBeCloseTo(0.9, 1);
  });

  test('of several entries never take one twice', () => {
    for (const index of indexes.slice(0, 200)) {
      const picked = pickSome(['a', 'b', 'c', 'd', 'e'], 3, demoHash('some', index));
      expect(new Set(picked).size).toBe(3);
    }
    expect(pickSome(['a', 'b'], 5, 0n)).toHaveLength(2);
  });
});

describe('distributions', () => {
  test('half of the log-normal draws lie below the median', () => {
    const below = indexes.filter((index) => logNormal(100, 0.6, demoHash('price', index)) < 100).length;
    expect(below / indexes.length).toBeCloseTo(0.5, 1);
  });

  test('zipf shares add up to one and its draws agree with them', () => {
    expect(indexes.slice(0, 1_000).reduce((sum, rank) => sum + zipfShare(rank, 1_000), 0)).toBeCloseTo(1, 9);
    const ranks = indexes.map((index) => zipf(1_000, demoHash('rank', index)));
    expect(Math.min(...ranks)).toBe(0);
    expect(Math.max(...ranks)).toBeLessThan(1_000);
    expect(ranks.filter((rank) => rank < 100).length / ranks.length).toBeCloseTo(0.67, 1);
  });

  test.each([1, 2, 7, 1_000])('scatter permutes %d indexes', (count) => {
    const places = Array.from({ length: count }, (_, index) => scatter('rank', index, count));
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
  });
});
