import { expect, test } from 'vitest';
import { popularityRank, productsByPopularity } from './popularity.ts';

test.each([1, 10, 1_000, 10_000])('the ranks of %d products are a permutation that product 0 leads', (count) => {
  const ranks = Array.from({ length: count }, (_, index) => popularityRank(index, count));
  expect([...ranks].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, rank) => rank));
  expect(ranks[0]).toBe(0);
});

test('ranks and the list by popularity agree', () => {
  const listed = [...productsByPopularity(1_000)];
  expect(listed.map((index) => popularityRank(index, 1_000))).toEqual(listed.map((_, rank) => rank));
});

test('the popular ones are scattered over all products', () => {
  const top = [...productsByPopularity(1_000)].slice(0, 100);
  expect(top.filter((index) => index < 500).length).toBeGreaterThan(30);
  expect(top.filter((index) => index >= 500).length).toBeGreaterThan(30);
});
