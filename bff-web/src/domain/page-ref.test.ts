import { expect, test } from 'vitest';
import { decodeProductPageRef, encodeProductPageRef } from './page-ref.ts';

test('a page is known by its slug, whatever its case and the spaces around it', () => {
  expect(encodeProductPageRef(' Copper-Kettle ')).toBe(encodeProductPageRef('copper-kettle'));
  expect(decodeProductPageRef(encodeProductPageRef('copper-kettle'))).toBe('copper-kettle');
});

test('a slug may hold a dot', () => {
  expect(decodeProductPageRef(encodeProductPageRef('v1.kettle'))).toBe('v1.kettle');
});

test.each(['', 'kettle', 'v2.kettle'])('"%s" is no page of this version', (ref) => {
  expect(decodeProductPageRef(ref)).toBeUndefined();
});
