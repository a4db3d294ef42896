import { expect, test } from 'vitest';
import { cleanReason, reasonLength } from './reason.ts';

test('a reason is one line without what could harm its readers', () => {
  expect(cleanReason(' Damaged\r\n in\u0000 \u202Etransit\uD800 ')).toBe('Damaged in transit');
});

test.each(['', '  ', '\u0000', '\u200B\u200D'])('%j is no reason', (text) => {
  expect(cleanReason(text)).toBe('');
});

test('is as long as people would count', () => {
  expect(reasonLength('📦📦')).toBe(2);
});
