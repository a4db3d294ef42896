import { describe, expect, test } from 'vitest';
import { keyOf, normalize, singular, slugOf, wordsOf } from './words.ts';

describe('words', () => {
  test.each([
    ['Gänsefuß', 'gansefuss'],
    ['Œuvre Łódź Smørrebrød', 'oeuvre lodz smorrebrod'],
    ['CAFÉ', 'cafe'],
    ['ﬁne №5', 'fine no5'],
  ])('of %s are written %s', (text, normalized) => {
    expect(normalize(text)).toBe(normalized);
  });

  test('are runs of letters and digits of any script, and pictograms', () => {
    expect(wordsOf('🦊 Foxy-Mug ☕️ 1.2 l, فانوس')).toEqual(['🦊', 'foxy', 'mug', '☕', '1', '2', 'l', 'فانوس']);
    expect(wordsOf(`' " \\ & | ! ( ) : * < > %_ \0`)).toEqual([]);
  });

  test.each([
    ['kettles', 'kettle'],
    ['glasses', 'glass'],
    ['benches', 'bench'],
    ['berries', 'berry'],
    ['glass', 'glass'],
    ['focus', 'focus'],
    ['gas', 'gas'],
  ])('%s is more than one %s', (plural, word) => {
    expect(singular(plural)).toBe(word);
  });

  test('make keys and slugs', () => {
    expect(keyOf('  Mugs & Cups ')).toBe('mugs cups');
    expect(slugOf('Up to 180 °C')).toBe('up-to-180-c');
    expect(slugOf('&')).toBe('');
  });
});
