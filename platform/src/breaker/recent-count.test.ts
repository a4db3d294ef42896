import { expect, test } from 'vitest';
import { createRecentCount } from './recent-count.ts';

test('what happened is counted for as long as the window, and no longer', () => {
  let at = 1_000_000;
  const count = createRecentCount(10_000, () => at);
  for (let n = 0; n < 3; n++) count.add();
  at += 9_999;
  count.add();
  expect(count.total()).toBe(4);
  at += 1;
  expect(count.total()).toBe(1);
  at += 10_000;
  expect(count.total()).toBe(0);
});

test('a slot that comes again forgets what it counted a window ago', () => {
  let at = 0;
  const count = createRecentCount(10_000, () => at);
  count.add();
  at = 3_600_000;
  count.add();
  expect(count.total()).toBe(1);
});

test('cleared, it has counted nothing', () => {
  const count = createRecentCount(10_000, () => 5_000);
  count.add();
  count.clear();
  expect(count.total()).toBe(0);
  count.add();
  expect(count.total()).toBe(1);
});
