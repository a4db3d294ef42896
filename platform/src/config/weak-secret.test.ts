import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { weaknessOf } from './weak-secret.ts';

test.each([
  'short',
  's'.repeat(64),
  'abcabcabcabcabcabcabcabcabcabcabcabc',
  'change-me-change-me-change-me-now',
  'CHANGEME_changeme_0123456789abcdef',
  'a session secret of thirty-two characters',
  'my-very-long-production-password-1',
  'your-256-bit-secret-your-256-bit-secret',
])('"%s" was made by nobody’s dice', (secret) => {
  expect(weaknessOf(secret)).toMatch(/^expected /);
});

test.each(['hex', 'base64', 'base64url'] as const)('random bytes in %s are good', (encoding) => {
  for (let round = 0; round < 1_000; round++) expect(weaknessOf(randomBytes(32).toString(encoding))).toBeUndefined();
});
