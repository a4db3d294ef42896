import { isId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import { demoPerson } from './demo-people.ts';

const people = Array.from({ length: 1_000 }, (_, index) => demoPerson(index));

describe('demo people', () => {
  test('are the same whenever they are asked for', () => {
    expect(demoPerson(7)).toEqual(people[7]);
  });

  test('begin with the three that everybody knows', () => {
    const known = people.slice(0, 3).map(({ customer }) => [customer.email, customer.roles.at(-1)]);
    expect(known).toEqual([
      ['customer@example.com', 'CUSTOMER'],
      ['support@example.com', 'SUPPORT'],
      ['admin@example.com', 'ADMIN'],
    ]);
  });

  test('have ids of the right shape, none twice', () => {
    const ids = people.flatMap(({ customer, addresses, wishlist, items }) =>
      [customer, ...addresses, wishlist, ...items].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => isId(id.slice(0, 3), id))).toBe(true);
    expect(new Set(people.map(({ customer }) => customer.email)).size).toBe(people.length);
  });

  test('have one default address of each kind, and wish for a product once', () => {
    for (const { addresses, items } of people) {
      expect(addresses.filter((address) => address.isDefaultShipping)).toHaveLength(1);
      expect(addresses.filter((address) => address.isDefaultBilling)).toHaveLength(1);
      expect(new Set(items.map(({ productId }) => productId)).size).toBe(items.length);
    }
  });
});
