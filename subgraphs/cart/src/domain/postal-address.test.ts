import { expect, test } from 'vitest';
import { checkAddress } from './postal-address.ts';

const address = { fullName: 'A', line1: 'B 1', city: 'C' };
const codes = (country: string, postalCode: string) =>
  checkAddress({ ...address, country, postalCode }, ['input']).map(({ code }) => code);

test.each([
  ['DE', '10115'],
  ['GB', 'E8 3PN'],
  ['GB', 'sw1a1aa'],
  ['US', '97214-1234'],
  ['JP', '604-8005'],
  ['KW', '13001'],
  ['AT', '1070'],
  ['IE', 'whatever they write'],
])('%s takes %s', (country, postalCode) => {
  expect(codes(country, postalCode)).toEqual([]);
});

test.each([
  ['DE', '1011'],
  ['GB', '10115'],
  ['US', 'E8 3PN'],
  ['US', '00000'],
  ['JP', '6048'],
])('%s does not take %s', (country, postalCode) => {
  expect(codes(country, postalCode)).toEqual(['POSTAL_CODE_INVALID']);
});

test.each(['XX', 'de', '', 'DEU'])('%j is no country', (country) => {
  expect(codes(country, '10115')).toEqual(['COUNTRY_UNKNOWN']);
});
