import { expect, test } from 'vitest';
import { encodeAscii, encodeText } from './encode-text.ts';

test.each([['plain'], ['é € 😀'], [''], ['x'.repeat(300_000)], ['€'.repeat(400_000)]])(
  '%.20s is encoded as ever',
  (text) => {
    expect(encodeText(text).equals(Buffer.from(text))).toBe(true);
  },
);

test('what was encoded stays, whatever comes after', () => {
  const texts = Array.from({ length: 100 }, (_, at) => `${at}é`.repeat(10_000));
  const encoded = texts.map((text) => encodeText(text));
  expect(encoded.map(String)).toEqual(texts);
});

test('parts become one', () => {
  expect(String(encodeText('a', 'é', '', '😀'))).toBe('aé😀');
});

test.each([['plain'], [''], ['x'.repeat(300_000)], ['y'.repeat(2_000_000)]])('%.20s, which is ASCII, too', (text) => {
  expect(encodeAscii('{', text, '}').equals(Buffer.from(`{${text}}`))).toBe(true);
});
