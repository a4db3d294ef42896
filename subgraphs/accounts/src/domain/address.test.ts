import { describe, expect, test } from 'vitest';
import { changeAddress, createAddress } from './address.ts';

const lines = {
  fullName: 'Ada Lovelace',
  line1: 'St James 12',
  line2: 'East',
  city: 'London',
  postalCode: 'SW1',
  country: 'GB',
};
const made = { id: 'adr_1', customerId: 'cus_1', isFirst: false, now: new Date(0) };

describe('an address', () => {
  test('is the default of both kinds when it is the first', () => {
    const first = createAddress({ ...made, isFirst: true }, lines, { makeDefaultBilling: false });
    expect(first).toMatchObject({ isDefaultShipping: true, isDefaultBilling: true, version: 1 });
  });

  test('is a default otherwise only when asked', () => {
    const second = createAddress(made, lines, { makeDefaultBilling: true });
    expect(second).toMatchObject({ isDefaultShipping: false, isDefaultBilling: true });
  });

  test('grows its version when a line changes, and drops the lines left out', () => {
    const { line2, ...shorter } = lines;
    const changed = changeAddress(createAddress(made, lines, {}), shorter, {});
    expect(changed.version).toBe(2);
    expect(changed).not.toHaveProperty('line2');
  });

  test('keeps its version when nothing is new, and stays the default it was', () => {
    const first = createAddress({ ...made, isFirst: true }, lines, {});
    expect(changeAddress(first, lines, { makeDefaultShipping: false })).toEqual(first);
  });
});
