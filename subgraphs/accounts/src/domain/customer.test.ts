import { describe, expect, test } from 'vitest';
import { type Customer, changeProfile } from './customer.ts';

const ada: Customer = {
  id: 'cus_1',
  email: 'ada@example.com',
  firstName: 'Ada',
  phone: '+44 20 1815',
  marketingOptIn: true,
  roles: ['CUSTOMER'],
  createdAt: new Date(0),
};

describe('changeProfile', () => {
  test('leaves what is not mentioned and clears what is null', () => {
    const changed = changeProfile(ada, { lastName: 'Lovelace', phone: null });
    expect(changed).toMatchObject({ firstName: 'Ada', lastName: 'Lovelace', marketingOptIn: true });
    expect(changed).not.toHaveProperty('phone');
  });

  test('answers the same object when nothing changes', () => {
    expect(changeProfile(ada, { firstName: 'Ada', lastName: null, marketingOptIn: null })).toBe(ada);
  });

  test('cannot reach the address or the roles', () => {
    const change = { email: 'eve@example.com', roles: ['ADMIN'] } as object;
    expect(changeProfile(ada, change)).toBe(ada);
  });
});
