import { describe, expect, test } from 'vitest';
import { compareVersions, isVersion } from './app-version.ts';

describe('versions', () => {
  test.each([
    ['1.0.0', '1.0.1', -1],
    ['1.9.0', '1.10.0', -1],
    ['2', '1.99.99', 1],
    ['1.2', '1.2.0', 0],
    ['1.2.3-beta.1', '1.2.3', 0],
    ['1.2.3+build.7', '1.2.3', 0],
  ])('%s against %s is %d', (a, b, expected) => {
    expect(Math.sign(compareVersions(a, b))).toBe(expected);
    expect(Math.sign(compareVersions(b, a))).toBe(expected === 0 ? 0 : -expected);
  });

  test.each(['1', '1.2', '1.2.3', '2.10.3-beta.1', '1.0.0+build'])('%s is one', (text) => {
    expect(isVersion(text)).toBe(true);
  });

  test.each(['', 'v1', '1.', '1..2', '1.2.3.4', '1.2.3-', '-1', '1e9', '9'.repeat(50), '1.0.0\n', '1.0.0; DROP TABLE'])(
    '%j is none',
    (text) => {
      expect(isVersion(text)).toBe(false);
    },
  );
});
