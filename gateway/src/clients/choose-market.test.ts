import { describe, expect, test } from 'vitest';
import { chooseMarket } from './choose-market.ts';

const germany = { country: 'DE', currency: 'EUR' };
const japan = { country: 'JP', currency: 'JPY' };
const markets = [germany, japan];

describe('the market', () => {
  test('is the one of the header', () => {
    expect(chooseMarket(markets, 'JP-JPY', 'DE-EUR')).toBe(japan);
  });

  test('is the one of the cookie when there is no header', () => {
    expect(chooseMarket(markets, undefined, 'JP-JPY')).toBe(japan);
  });

  test('is the first when nothing names one, or only a stale cookie does', () => {
    expect(chooseMarket(markets, undefined, undefined)).toBe(germany);
    expect(chooseMarket(markets, undefined, 'FR-FRF')).toBe(germany);
  });

  test.each(['', 'jp-jpy', 'JP', 'JP-JPY, DE-EUR', '__proto__'])('is refused when the header says %j', (header) => {
    expect(() => chooseMarket(markets, header, 'JP-JPY')).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST', message: 'x-market expected one of DE-EUR, JP-JPY.' }),
    );
  });
});
