import { describe, expect, test } from 'vitest';
import { checkPassword, preparePassword } from './password-policy.ts';

const email = 'ada.lovelace@example.com';

describe('checkPassword', () => {
  test('takes 12 to 128 characters of any kind', () => {
    expect(checkPassword('a'.repeat(11), email)).toBe('PASSWORD_TOO_SHORT');
    expect(checkPassword('a'.repeat(12), email)).toBeUndefined();
    expect(checkPassword('a'.repeat(128), email)).toBeUndefined();
    expect(checkPassword('a'.repeat(129), email)).toBe('PASSWORD_TOO_LONG');
  });

  test('counts characters, not code units', () => {
    expect(checkPassword('🐎'.repeat(11), email)).toBe('PASSWORD_TOO_SHORT');
    expect(checkPassword('🐎'.repeat(128), email)).toBeUndefined();
  });

  test('refuses the address or the mailbox inside, in any case', () => {
    expect(checkPassword('my Ada.Lovelace@Example.com!', email)).toBe('PASSWORD_CONTAINS_EMAIL');
    expect(checkPassword('ADA.LOVELACE-1815', email)).toBe('PASSWORD_CONTAINS_EMAIL');
  });

  test('does not mind a mailbox too short to tell anything', () => {
    expect(checkPassword('madagascar-1815', 'ada@example.com')).toBeUndefined();
  });
});

test('the same letters typed on different keyboards are the same password', () => {
  expect(preparePassword('cafe\u0301')).toBe(preparePassword('caf\u00e9'));
});
