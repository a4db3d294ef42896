import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { decideOverride, labelsOf } from './override-labels.ts';

describe('a share of requests', () => {
  test.each<[string, number, boolean]>([
    ['percent(25)', 0.24, true],
    ['percent(25)', 0.25, false],
    ['percent(0)', 0, false],
    ['percent(100)', 0.999, true],
    ['percent(0.5)', 0.004, true],
    ['percent(0.5)', 0.006, false],
    ['beta', 0, false],
    ['percent()', 0, false],
  ])('with label %s and chance %d moves: %s', (label, chance, expected) => {
    expect(decideOverride(label, () => chance)).toBe(expected);
  });
});

test('the labels of fields that are asked for matter, and those of required ones', () => {
  const labels = [
    { label: 'percent(1)', fields: ['a'], isRequired: false },
    { label: 'percent(2)', fields: ['b'], isRequired: false },
    { label: 'percent(3)', fields: ['c'], isRequired: true },
  ];
  expect(labelsOf(parse('{ x { ...F } } fragment F on X { b }'), labels)).toEqual(['percent(2)', 'percent(3)']);
});
