import { describe, expect, test } from 'vitest';
import { displayPrice } from './price-display.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
/** Intl writes spaces that do not break. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('a price', () => {
  test.each([
    [{ minor: 1999, currency: 'EUR' }, 'en', '€19.99', '19.99 euros'],
    [{ minor: 1999, currency: 'EUR' }, 'de', '19,99 €', '19,99 Euro'],
    [{ minor: 120000, currency: 'JPY' }, 'en', '¥120,000', '120,000 Japanese yen'],
    [{ minor: 120000, currency: 'JPY' }, 'de', '120.000 ¥', '120.000 Japanische Yen'],
    [{ minor: 1234567, currency: 'KWD' }, 'en', 'KWD 1,234.567', '1,234.567 Kuwaiti dinars'],
    [{ minor: 1234567, currency: 'KWD' }, 'de', '1.234,567 KWD', '1.234,567 Kuwait-Dinar'],
    [{ minor: 0, currency: 'EUR' }, 'en', '€0.00', '0.00 euros'],
    [{ minor: 2 ** 53 - 1, currency: 'EUR' }, 'en', '€90,071,992,547,409.91', '90,071,992,547,409.91 euros'],
  ])('of %j in %s is shown and read aloud', (money, language, current, screenReader) => {
    const price = displayPrice(money, null, language);
    expect([plain(price.current), plain(price.screenReader)]).toEqual([current, screenReader]);
    expect([price.was, price.percentOff]).toEqual([null, null]);
  });
});

describe('a reduced price', () => {
  test('tells what it was', () => {
    expect(displayPrice(euros(1500), euros(2000), 'en')).toEqual({
      current: '€15.00',
      was: '€20.00',
      percentOff: 25,
      screenReader: '15.00 euros, was 20.00 euros',
    });
    expect(plain(displayPrice(euros(1500), euros(2000), 'de').screenReader)).toBe('15,00 Euro, vorher 20,00 Euro');
  });

  test.each([
    [90, 100, 10],
    [71, 100, 29],
    [1999, 2499, 20],
    [1, 100_000, 99],
    [9_007_199_254_740_881, 9_007_199_254_740_991, null],
    [1999, 2000, null],
  ])('of %d instead of %d saves %s whole percent, never more than it says', (minor, former, percent) => {
    expect(displayPrice(euros(minor), euros(former), 'en').percentOff).toBe(percent);
  });

  test.each([2000, 1500])('whose former price is %d, not higher, is not reduced', (former) => {
    expect(displayPrice(euros(2000), euros(former), 'en')).toMatchObject({ was: null, percentOff: null });
  });
});
