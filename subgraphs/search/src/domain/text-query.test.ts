import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxTextLength, parseText } from './text-query.ts';

const words = (text: string) => parseText(text)?.words.map(({ word }) => word);

/** Of all Unicode, and what people type more often than once in a million. fast-check's own units take a second to set up. */
const anyCharacter = fc
  .oneof(fc.nat(0x7f), fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

describe('a typed text', () => {
  test('is nothing when blank, and has no words when it has no letters', () => {
    expect([parseText(undefined), parseText(''), parseText(' \0 ')]).toEqual([undefined, undefined, undefined]);
    expect(words('?!')).toEqual([]);
  });

  test('means its telling words; the last one may be a beginning', () => {
    expect(parseText('a Kettle for tea')?.words).toEqual([
      { word: 'kettle', singular: 'kettle', isPrefix: false },
      { word: 'tea', singular: 'tea', isPrefix: true },
    ]);
    expect(words('the')).toEqual(['the']);
    expect(parseText('k')?.words[0]?.isPrefix).toBe(false);
  });

  test('of whatever kind is cut, and has words of letters, digits and pictograms only', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (text) => {
        const query = parseText(text);
        expect(query?.text.length ?? 0).toBeLessThanOrEqual(maxTextLength);
        const odd = (query?.words ?? []).filter(({ word }) => !/^[\p{L}\p{N}\p{Extended_Pictographic}]+$/u.test(word));
        expect(odd).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
