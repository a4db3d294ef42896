import { describe, expect, test } from 'vitest';
import { normalizeEmail } from './email.ts';

describe('normalizeEmail', () => {
  test('ignores case and the space around', () => {
    expect(normalizeEmail('  Ada@Example.COM ')).toBe('ada@example.com');
  });

  test('reads composed and decomposed letters as the same address', () => {
    expect(normalizeEmail('jose\u0301@example.com')).toBe(normalizeEmail('jos\u00e9@example.com'));
  });

  test('keeps what tells two mailboxes apart', () => {
    expect(normalizeEmail('a.b+c@example.com')).toBe('a.b+c@example.com');
  });
});
