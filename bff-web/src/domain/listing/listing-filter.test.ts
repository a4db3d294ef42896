import { describe, expect, test } from 'vitest';
import { canonicalFilters } from './listing-filter.ts';

test('equal filters look equal: each key once, in order, with its values in order', () => {
  const canonical = [
    { key: 'brand', anyOf: ['aurora', 'halden'] },
    { key: 'colour', anyOf: ['moss'] },
  ];
  expect(
    canonicalFilters([
      { key: ' Colour', anyOf: ['moss', 'moss'] },
      { key: 'brand', anyOf: ['halden'] },
      { key: 'brand', anyOf: ['aurora'], min: null },
    ]),
  ).toEqual(canonical);
  expect(canonicalFilters(canonical)).toEqual(canonical);
});

describe('a price', () => {
  test.each([
    [
      { min: '010.50', max: '50.00' },
      { min: '10.5', max: '50' },
    ],
    [{ min: '0' }, { min: '0' }],
    [{ max: '19.99' }, { max: '19.99' }],
  ])('%j is a range with canonical bounds', (given, range) => {
    expect(canonicalFilters([{ key: 'price', ...given }])).toEqual([{ key: 'price', ...range }]);
  });

  test('has one range, the last', () => {
    const filters = [
      { key: 'price', min: '1' },
      { key: 'price', max: '9' },
    ];
    expect(canonicalFilters(filters)).toEqual([{ key: 'price', max: '9' }]);
  });
});

describe('what means nothing is left out', () => {
  test.each([
    ['no values', { key: 'brand', anyOf: [] }],
    ['neither values nor bounds', { key: 'brand' }],
    ['empty values', { key: 'brand', anyOf: ['', '  '] }],
    ['bounds of what has values', { key: 'brand', min: '1' }],
    ['values of a price', { key: 'price', anyOf: ['10'] }],
    ['a price below zero', { key: 'price', min: '-1' }],
    ['a price that is no number', { key: 'price', max: 'ten' }],
    ['an empty key', { key: ' ', anyOf: ['x'] }],
    ['what an advertiser added', { key: 'utm_source', anyOf: ['mail'] }],
    ['what a letter added', { key: 'ref', anyOf: ['mail'] }],
    ['the name of another parameter', { key: 'page', anyOf: ['2'] }],
    ['half a character', { key: 'brand', anyOf: ['\ud800'] }],
    ['an endless value', { key: 'brand', anyOf: ['x'.repeat(81)] }],
    ['an endless key', { key: 'x'.repeat(61), anyOf: ['x'] }],
  ])('%s', (_, filter) => {
    expect(canonicalFilters([filter])).toEqual([]);
  });

  test('more than anybody chooses', () => {
    const filters = Array.from({ length: 99 }, (_, at) => ({ key: `key-${at}`, anyOf: ['x'] }));
    expect(canonicalFilters(filters)).toHaveLength(10);
    const anyOf = Array.from({ length: 99 }, (_, at) => String(at));
    expect(canonicalFilters([{ key: 'brand', anyOf }])).toMatchObject([{ anyOf: { length: 20 } }]);
  });
});
