import { expect, test } from 'vitest';
import { scalars } from './scalars.ts';

test.each([
  ['DateTime', '2026-01-02T03:04:05Z', new Date('2026-01-02T03:04:05Z')],
  ['SafeInt', 2 ** 53 - 1, 2 ** 53 - 1],
  ['Decimal', '12.50', '12.50'],
  ['CurrencyCode', 'EUR', 'EUR'],
  ['CountryCode', 'DE', 'DE'],
  ['IdempotencyKey', 'a1b2c3d4-e5', 'a1b2c3d4-e5'],
] as const)('%s takes %j', (name, value, parsed) => {
  expect(scalars[name].parseValue(value)).toEqual(parsed);
});

test.each([
  ['DateTime', 'yesterday'],
  ['DateTime', 0],
  ['SafeInt', 2 ** 53],
  ['SafeInt', '7'],
  ['Decimal', '1e9'],
  ['URL', 'javascript:alert(1)'],
  ['CurrencyCode', 'eur'],
  ['CountryCode', 'DEU'],
  ['IdempotencyKey', 'short'],
] as const)('%s refuses %j and says what it expected', (name, value) => {
  expect(() => scalars[name].parseValue(value)).toThrow(/expected/);
});

test('dates leave as ISO strings', () => {
  expect(scalars.DateTime.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
});
