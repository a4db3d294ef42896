import { describe, expect, test } from 'vitest';
import { completeRoles, decideRoles, isStaff, scopesOf } from './role.ts';

describe('roles', () => {
  test('everybody stays a customer, and no role counts twice', () => {
    expect(completeRoles([])).toEqual(['CUSTOMER']);
    expect(completeRoles(['ADMIN', 'SUPPORT', 'ADMIN'])).toEqual(['CUSTOMER', 'SUPPORT', 'ADMIN']);
  });

  test('an administrator cannot give the own right away', () => {
    expect(decideRoles({ asked: ['SUPPORT'], isOwn: true })).toMatchObject({ ok: false });
    expect(decideRoles({ asked: ['SUPPORT'], isOwn: false })).toEqual({ ok: true, value: ['CUSTOMER', 'SUPPORT'] });
  });

  test('scopes are the roles in lower case', () => {
    expect(scopesOf(['CUSTOMER', 'ADMIN'])).toEqual(['customer', 'admin']);
  });

  test('a customer alone is no staff', () => {
    expect(isStaff(['CUSTOMER'])).toBe(false);
    expect(isStaff(['CUSTOMER', 'SUPPORT'])).toBe(true);
  });
});
