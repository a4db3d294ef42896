import { expect, test } from 'vitest';
import { isSlug } from './slug.ts';

test.each(['a', 'aurora-kettle', '7-up', 'a'.repeat(120)])('%s is a slug', (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a b', 'a/b', 'a\n', 'a'.repeat(121)])('%j is none', (text) => {
  expect(isSlug(text)).toBe(false);
});
