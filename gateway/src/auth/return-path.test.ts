import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReturnPath, withSignInError } from './return-path.ts';

const home = 'https://shop.test';
const read = (given: unknown) => readReturnPath(given, home);

describe('a browser returns', () => {
  test.each(['/', '/cart', '/shop/a%20b?x=1&y=2#top', '/?q=https://evil.test', '/a//b'])('to %s', (path) => {
    expect(read(path)).toBe(path);
  });

  test.each([
    ...[
      '//evil.test',
      '/\\evil.test',
      '/\t/evil.test',
      '/\n//evil.test',
      '\\\\evil.test',
      '/.//evil.test',
      '/a/..//evil.test',
    ],
    ...['https://evil.test', 'https:evil.test', 'javascript:alert(1)', 'evil', '', ' /a', `/${'a'.repeat(1_000)}`],
    ...[undefined, null, ['/a', '/b'], { toString: () => '/a' }],
  ])('nowhere by %j', (given) => {
    expect(read(given)).toBeUndefined();
  });

  test('to nobody else’s pages, whatever is asked', () => {
    const letters = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      '\t',
      '\r\n',
      'evil.test',
      ' ',
      'ü',
    );
    const tricky = fc.array(letters, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(tricky, fc.webUrl(), fc.string()), (given) => {
        const path = read(given);
        if (path === undefined) return;
        expect(new URL(path, home).origin).toBe(home);
        expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
        expect(new URL(withSignInError(path, 'CODE'), home).origin).toBe(home);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('what went wrong is told beside what was asked', () => {
  expect(withSignInError('/cart?x=1#top', 'SIGN_IN_REFUSED')).toBe('/cart?x=1&signInError=SIGN_IN_REFUSED#top');
  expect(withSignInError('/?signInError=OLD', 'NEW')).toBe('/?signInError=NEW');
});
