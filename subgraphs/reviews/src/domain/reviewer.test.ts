import { expect, test } from 'vitest';
import { reviewerName, toReviewer } from './reviewer.ts';

test.each([
  [{ firstName: 'Anna', lastName: 'klein' }, 'Anna K.'],
  [{ firstName: ' Anna ', lastName: ' ' }, 'Anna'],
  [{ firstName: '美咲', lastName: '𠮷田' }, '美咲 𠮷.'],
  [{ lastName: 'Klein' }, undefined],
  [{}, undefined],
])('of %j the name %j is shown', (customer, name) => {
  expect(reviewerName(toReviewer({ customerId: 'cus_1', ...customer }))).toBe(name);
});

test('no more than a letter of the last name is kept', () => {
  expect(toReviewer({ customerId: 'cus_1', firstName: 'Anna', lastName: 'Klein' })).toEqual({
    customerId: 'cus_1',
    firstName: 'Anna',
    lastInitial: 'K',
  });
});
