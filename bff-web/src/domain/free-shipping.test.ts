import { expect, test } from 'vitest';
import { freeShipping } from './free-shipping.ts';

const progress = (minor: number, fromMinor: number, currency = 'EUR', language = 'en') =>
  freeShipping({ minor, currency }, { minor: fromMinor, currency }, language);
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [0, 5_000, 0],
  [2_500, 5_000, 50],
  [4_999, 5_000, 99],
  [9_007_199_254_740_881, 9_007_199_254_740_991, 99],
])('%d of %d is %d percent, never more than there is', (minor, from, percent) => {
  expect(progress(minor, from)).toMatchObject({ percent, reached: false });
});

test.each([
  [5_000, 5_000],
  [9_000, 5_000],
  [0, 0],
])('%d of %d is enough', (minor, from) => {
  expect(progress(minor, from)).toMatchObject({
    percent: 100,
    reached: true,
    remainingLabel: 'Standard shipping is free',
  });
});

test.each([
  ['EUR', 'en', '€15.00 to go until shipping is free'],
  ['JPY', 'en', '¥1,500 to go until shipping is free'],
  ['KWD', 'de', 'Noch 1,500 KWD bis zum kostenlosen Versand'],
])('what is missing is told in %s and %s', (currency, language, label) => {
  expect(plain(progress(3_500, 5_000, currency, language)?.remainingLabel)).toBe(label);
});

test('sums in two currencies have no distance', () => {
  expect(freeShipping({ minor: 1, currency: 'EUR' }, { minor: 2, currency: 'USD' }, 'en')).toBeNull();
});
