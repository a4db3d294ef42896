import { expect, test } from 'vitest';
import { slugOf } from './slug-of.ts';

test.each([
  ['Café Noir', 'cafe-noir'],
  ['Ebb & Tide', 'ebb-tide'],
  ["Chef's  Knife!", 'chefs-knife'],
  ['فانوس', ''],
])('%s becomes %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
