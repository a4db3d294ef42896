import { expect, test } from 'vitest';
import { changeHistogram, emptyHistogram, summarize } from './rating-summary.ts';

test('without reviews there is an average of nothing', () => {
  expect(summarize(emptyHistogram)).toEqual({ average: 0, count: 0, histogram: emptyHistogram });
});

test('count and average follow from the histogram', () => {
  const { average, count } = summarize({ 1: 1, 2: 0, 3: 0, 4: 2, 5: 1 });
  expect([average, count]).toEqual([3.5, 4]);
});

test('publishing adds one of the rating, withdrawing takes it away', () => {
  const published = changeHistogram(emptyHistogram, { kind: 'published', rating: 4 });
  expect(published).toEqual({ ...emptyHistogram, 4: 1 });
  expect(changeHistogram(published, { kind: 'withdrawn', rating: 4 })).toEqual(emptyHistogram);
});
