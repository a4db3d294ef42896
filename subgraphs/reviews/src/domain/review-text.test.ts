import { expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, textLength } from './review-text.ts';

test.each([
  ['  spaced \t out\nline ', 'spaced out line'],
  ['bell\u0007 and nul\u0000', 'bell and nul'],
  ['evil \u202Etxt.exe\u2069', 'evil txt.exe'],
  ['half \uD83D of a pair', 'half of a pair'],
  ['Zoe\u0308 👩‍👩‍👧 مرحبا', 'Zoë 👩‍👩‍👧 مرحبا'],
  ['', undefined],
  [' \u200D\u0000 ', undefined],
])('the line %j becomes %j', (text, line) => {
  expect(cleanLine(text)).toBe(line);
});

test('paragraphs keep their breaks, but not more than one empty line', () => {
  expect(cleanParagraphs('\r\n One  line\r\nanother\u2028third\n \n\n\nlast\u0000 ')).toBe(
    'One line\nanother\nthird\n\nlast',
  );
  expect(cleanParagraphs(' \u0000\n\t')).toBe('');
});

test('cleaning what is clean changes nothing', () => {
  const once = cleanParagraphs('a \u0000 b\n\n\n c\u0007');
  expect(cleanParagraphs(once)).toBe(once);
});

test('length counts code points', () => {
  expect(textLength('👍🏽é')).toBe(3);
});
