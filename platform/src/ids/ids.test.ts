import { expect, test } from 'vitest';
import { isId, newId, seededId } from './ids.ts';

test('ids carry their prefix, sort by age and are told apart by it', () => {
  const first = newId('prd');
  const second = newId('prd');
  expect(first < second).toBe(true);
  expect(isId('prd', first)).toBe(true);
  expect(isId('cus', first)).toBe(false);
});

test('a seeded id depends on its hash alone and has the shape of any other', () => {
  expect(seededId('prd', 42n)).toBe(seededId('prd', 42n));
  expect(seededId('prd', 42n)).not.toBe(seededId('prd', 43n));
  expect(isId('prd', seededId('prd', 2n ** 64n - 1n))).toBe(true);
});

test.each(['prd_', 'prd_short', 'prd_01JD2Z00000000000000000OIL', "prd_01'; drop table"])('%s is no id', (value) => {
  expect(isId('prd', value)).toBe(false);
});
