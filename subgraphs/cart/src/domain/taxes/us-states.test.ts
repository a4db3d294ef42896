import { expect, test } from 'vitest';
import { salesTaxOf } from './us-sales-tax.ts';
import { usStateOf } from './us-states.ts';

test.each([
  ['00501', 'NY'],
  ['01001', 'MA'],
  ['05501', 'MA'],
  ['05001', 'VT'],
  ['10001', 'NY'],
  ['20001', 'DC'],
  ['20101', 'VA'],
  ['32801', 'FL'],
  ['34001', 'AA'],
  ['73301', 'TX'],
  ['73401', 'OK'],
  ['88510', 'TX'],
  ['90210', 'CA'],
  ['96201', 'AP'],
  ['97214-1234', 'OR'],
  ['99950', 'AK'],
])('the ZIP code %s is of %s', (postalCode, state) => {
  expect(usStateOf(postalCode)).toBe(state);
});

test.each(['00000', '00401', '26900', '42900', '52900', '88800', '', 'E8 3PN'])('%j is of none', (postalCode) => {
  expect(usStateOf(postalCode)).toBeUndefined();
});

test('the fifty states and the capital all have an area, and no two ranges say otherwise', () => {
  const found = new Set(Array.from({ length: 1_000 }, (_, area) => usStateOf(String(area).padStart(3, '0'))));
  const others = ['AA', 'AE', 'AP', 'GU', 'PR', 'VI', undefined];
  const states = [...found].filter((state) => !others.includes(state));
  expect(states).toHaveLength(51);
  const untaxed = states.filter((state) => salesTaxOf(state).kind === 'NONE');
  expect(untaxed.sort()).toEqual(['AK', 'DE', 'MT', 'NH', 'OR']);
  for (const state of others) expect(salesTaxOf(state)).toEqual({ kind: 'NONE' });
});

test('a name that every object has is no state', () => {
  expect(salesTaxOf('constructor')).toEqual({ kind: 'NONE' });
});
