import { describe, expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const seal = createSeal('a secret of at least 32 characters', 'keys');

describe('a seal', () => {
  test('gives the text back', () => {
    expect(seal.open(seal.close('a private key', 'kid-1'), 'kid-1')).toBe('a private key');
  });

  test('never looks the same twice, nor shows the text', () => {
    const sealed = seal.close('a private key', 'kid-1');
    expect(sealed).not.toBe(seal.close('a private key', 'kid-1'));
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('private');
  });

  test.each([
    ['another secret', createSeal('another secret of 32 characters!!', 'keys'), 'kid-1'],
    ['another purpose', createSeal('a secret of at least 32 characters', 'letters'), 'kid-1'],
    ['another context', seal, 'kid-2'],
  ])('does not open with %s', (_, other, context) => {
    expect(other.open(seal.close('a private key', 'kid-1'), context)).toBeUndefined();
  });

  test('does not open when a bit has changed, or when it is no seal at all', () => {
    const bytes = Buffer.from(seal.close('a private key', 'kid-1'), 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(seal.open(bytes.toString('base64url'), 'kid-1')).toBeUndefined();
    expect(seal.open('', 'kid-1')).toBeUndefined();
  });
});
