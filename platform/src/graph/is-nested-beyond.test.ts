import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedBeyond } from './is-nested-beyond.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

test('it tells the depth of any JSON', () => {
  const check = (value: unknown) => {
    const depth = depthOf(value);
    const text = JSON.stringify(value);
    expect(isNestedBeyond(text, depth)).toBe(false);
    if (depth > 0) expect(isNestedBeyond(text, depth - 1)).toBe(true);
  };
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 6, stringUnit: fc.constantFrom('"', '\\', '[', '{', '}', 'a') as never }),
      check,
    ),
  );
});

test.each(['"[[[["', '"\\"[[["', '"\\\\"', '{"[[":"]]"}'])('brackets in a string are none: %s', (text) => {
  expect(isNestedBeyond(text, 1)).toBe(false);
});

test.each(['"', '"\\', '[[', ''])('what is no JSON is looked at to its end: %s', (text) => {
  expect(isNestedBeyond(text, 5)).toBe(false);
});
