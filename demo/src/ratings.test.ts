import { demoSizes } from '@prism/platform/demo';
import { describe, expect, test } from 'vitest';
import { demoRatingSummary, demoReviewCount, demoReviewers } from './ratings.ts';

const everyProduct = (size: 'S' | 'M') => Array.from({ length: demoSizes[size] }, (_, index) => index);

// That they equal what the reviews' seed amounts to, the tests of reviews show.
describe('rating summaries', () => {
  test('of size M take a second or two in all', () => {
    const startedAt = performance.now();
    const summaries = everyProduct('M').map((index) => demoRatingSummary(index, 'M'));
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(summaries.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(75_000);
  });

  test('average 1 to 5 stars, or 0 where nobody has written', () => {
    for (const index of everyProduct('S')) {
      const { average, count } = demoRatingSummary(index, 'S');
      if (count === 0) expect(average).toBe(0);
      else expect(average).toBeGreaterThanOrEqual(1);
      expect(average).toBeLessThanOrEqual(5);
      // One may be the demo customer's.
      expect(count).toBeLessThanOrEqual(demoReviewCount(index, 'S') + 1);
    }
  });

  test('are most for the most popular product, and none for a draft', () => {
    expect(demoReviewCount(0, 'S')).toBe(demoReviewers.S);
    expect(demoRatingSummary(8, 'S')).toEqual({ average: 0, count: 0 });
  });
});
