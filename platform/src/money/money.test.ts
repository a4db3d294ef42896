import { describe, expect, test } from 'vitest';
import { formatMoney, spellMoney } from './format-money.ts';
import { decimalAmount, minorDigits } from './money.ts';

describe('money', () => {
  test.each([
    [{ minor: 1999, currency: 'EUR' }, '19.99'],
    [{ minor: 5, currency: 'EUR' }, '0.05'],
    [{ minor: -5, currency: 'USD' }, '-0.05'],
    [{ minor: 1200, currency: 'JPY' }, '1200'],
    [{ minor: 1234567, currency: 'KWD' }, '1234.567'],
    [{ minor: 2 ** 53 - 1, currency: 'EUR' }, '90071992547409.91'],
  ])('%o is the decimal %s', (money, amount) => {
    expect(decimalAmount(money)).toBe(amount);
  });

  test('knows currencies of 0, 2 and 3 decimals', () => {
    expect(['JPY', 'EUR', 'KWD'].map(minorDigits)).toEqual([0, 2, 3]);
  });

  test('formats for the reader, exactly even where a float would round', () => {
    expect(formatMoney({ minor: 1999, currency: 'EUR' }, 'en')).toBe('€19.99');
    expect(formatMoney({ minor: 1999, currency: 'EUR' }, 'de')).toBe('19,99\u00a0€');
    expect(formatMoney({ minor: 2 ** 53 - 1, currency: 'EUR' }, 'en')).toBe('€90,071,992,547,409.91');
    expect(spellMoney({ minor: 1999, currency: 'EUR' }, 'en')).toBe('19.99 euros');
  });
});
