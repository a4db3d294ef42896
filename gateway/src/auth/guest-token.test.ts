import { newId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import { readGuest, signGuest } from './guest-token.ts';

const secret = 'a session secret of thirty-two characters';
const subject = newId('gst');
const token = signGuest(subject, secret);

describe('a guest token', () => {
  test('gives its subject back', () => {
    expect(readGuest(token, secret)).toBe(subject);
  });

  test('of another secret is nobody', () => {
    expect(readGuest(signGuest(subject, 'another secret'), secret)).toBeUndefined();
  });

  test('does not vouch for another guest', () => {
    const [, mac] = token.split('.');
    expect(readGuest(`${newId('gst')}.${mac}`, secret)).toBeUndefined();
  });

  test('does not vouch for a person', () => {
    expect(readGuest(signGuest('usr_1', secret), secret)).toBeUndefined();
  });

  test.each([undefined, '', '.', subject, `${subject}.`, `${token}x`, `.${token}`])('reads %s as nobody', (text) => {
    expect(readGuest(text, secret)).toBeUndefined();
  });

  test('without an end is nobody', () => {
    expect(readGuest('x'.repeat(10_000), secret)).toBeUndefined();
  });
});
