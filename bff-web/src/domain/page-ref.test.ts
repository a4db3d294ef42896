import { expect, test } from 'vitest';
import { canonicalSlug, decodePageRef, encodePageRef } from './page-ref.ts';

test('a slug counts whatever its case and the spaces around it', () => {
  expect(canonicalSlug(' Copper-Kettle ')).toBe('copper-kettle');
});

test('a slug without end, or with half a character, can still stand in an address', () => {
  const slug = canonicalSlug(`\ud800${'🫖'.repeat(1_000)}`);
  expect(slug.length).toBeLessThanOrEqual(130);
  expect(() => encodeURIComponent(slug)).not.toThrow();
});

test('an address may hold a dot', () => {
  expect(decodePageRef(encodePageRef('v1.kettle'))).toBe('v1.kettle');
});

test.each(['', 'kettle', 'v2.kettle'])('"%s" is no page of this version', (ref) => {
  expect(decodePageRef(ref)).toBeUndefined();
});
