import { describe, expect, test } from 'vitest';
import { correctWords, slipsBetween } from './correct-words.ts';
import { parseText } from './text-query.ts';

const correct = (text: string, candidates: Record<string, [word: string, products: number][]>) => {
  const known = Object.entries(candidates).map(
    ([word, near]) => [word, near.map(([candidate, products]) => ({ word: candidate, products }))] as const,
  );
  return correctWords(parseText(text)?.words ?? [], new Map(known));
};

describe('slips', () => {
  test.each([
    ['kettle', 'kettle', 0],
    ['ketlte', 'kettle', 1],
    ['ketle', 'kettle', 1],
    ['kettel', 'kettle', 1],
    ['', 'abc', 3],
    ['lamp', 'mug', 4],
  ])('from %s to %s are %d', (from, to, slips) => {
    expect(slipsBetween(from, to)).toBe(slips);
    expect(slipsBetween(to, from)).toBe(slips);
  });
});

describe('a correction', () => {
  test('takes the word with the fewest slips, then the most frequent', () => {
    expect(
      correct('copper ketle', {
        ketle: [
          ['kelim', 90],
          ['kettle', 5],
        ],
      }),
    ).toBe('copper kettle');
    expect(
      correct('lamb', {
        lamb: [
          ['limb', 2],
          ['lamp', 9],
        ],
      }),
    ).toBe('lamp');
  });

  test('leaves out what nothing is near to, as long as something remains', () => {
    expect(correct('kettle of yore', { of: [], yore: [['more', 1]] })).toBe('kettle more');
    expect(correct('kettle xylophone', { xylophone: [['telephone', 9]] })).toBe('kettle');
    expect(correct('of yore', { of: [], yore: [] })).toBe(undefined);
  });

  test('leaves what is too far from everything', () => {
    expect(correct('xylophone', { xylophone: [['telephone', 9]] })).toBe(undefined);
    expect(correct('kettle', {})).toBe(undefined);
  });
});
