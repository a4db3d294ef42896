import { expect, test } from 'vitest';
import { canonicalJson, fingerprint } from './fingerprint.ts';

test('the order of keys and what is undefined make no difference, at any depth', () => {
  const one = { b: 1, a: { d: [{ y: 2, x: 1 }], c: undefined } };
  const other = { a: { d: [{ x: 1, y: 2 }] }, b: 1 };
  expect(canonicalJson(one)).toBe('{"a":{"d":[{"x":1,"y":2}]},"b":1}');
  expect(fingerprint(one)).toBe(fingerprint(other));
  expect(fingerprint(one)).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: '1' }],
  [{ a: null }, {}],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: 1, b: 2 }, { a: { b: 2 } }],
  [{ at: new Date(0) }, { at: new Date(1) }],
])('%j and %j are not the same', (one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
});

test('nothing at all has a fingerprint too', () => {
  expect(fingerprint(undefined)).toBe(fingerprint(null));
});
