import { describe, expect, test } from 'vitest';
import type { Customer } from './customer.ts';
import { decideAdmission, type OutsidePerson } from './outside-person.ts';

const person: OutsidePerson = {
  ...{ issuer: 'https://id.test', subject: 'u1', email: 'ada@example.com', isEmailVerified: true },
};
const customer = (more: Partial<Customer> = {}): Customer => ({
  ...{ id: 'cus_1', email: 'ada@example.com', marketingOptIn: false, roles: ['CUSTOMER'], createdAt: new Date(0) },
  ...more,
});

describe('an outside identity', () => {
  test('leads to the account that it is linked to, whatever address it has by now', () => {
    const moved = { ...person, email: 'other@example.com', isEmailVerified: false };
    const linked = customer({ roles: ['CUSTOMER', 'ADMIN'] });
    expect(decideAdmission(moved, { linked, ownerOfEmail: customer({ id: 'cus_2' }) })).toEqual({
      kind: 'enter',
      customer: linked,
    });
  });

  test('opens an account for an address that nobody has', () => {
    expect(decideAdmission(person, {})).toEqual({ kind: 'open', email: 'ada@example.com' });
  });

  test('is linked to the account with its verified address', () => {
    expect(decideAdmission(person, { ownerOfEmail: customer() })).toMatchObject({ kind: 'link' });
  });

  test.each([
    ['an address that is not verified', { isEmailVerified: false }],
    ['no address', { email: undefined }],
  ])('with %s leads nowhere', (_, more) => {
    const unsure = { ...person, ...more } as OutsidePerson;
    for (const known of [{}, { ownerOfEmail: customer() }])
      expect(decideAdmission(unsure, known)).toEqual({ kind: 'refuse', code: 'EMAIL_NOT_VERIFIED' });
  });

  test('is not linked to an account to which somebody else came by the same address', () => {
    const decided = decideAdmission(person, { ownerOfEmail: customer(), isOthers: true });
    expect(decided).toEqual({ kind: 'refuse', code: 'ACCOUNT_NOT_LINKED' });
  });

  test.each(['SUPPORT', 'ADMIN'] as const)('is never linked by its address to somebody with the role %s', (role) => {
    const ownerOfEmail = customer({ roles: ['CUSTOMER', role] });
    expect(decideAdmission(person, { ownerOfEmail })).toEqual({ kind: 'refuse', code: 'ACCOUNT_NOT_LINKED' });
  });
});
