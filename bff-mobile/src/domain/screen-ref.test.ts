import { expect, test } from 'vitest';
import { decodeProductScreenRef, encodeProductScreenRef } from './screen-ref.ts';

test('a screen is known by the id of its product', () => {
  expect(decodeProductScreenRef(encodeProductScreenRef('prd_1'))).toBe('prd_1');
});

test.each(['', 'prd_1', 'v2.prd_1'])('"%s" is no screen of this version', (ref) => {
  expect(decodeProductScreenRef(ref)).toBeUndefined();
});
