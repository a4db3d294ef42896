import { describe, expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

const choose = (acceptLanguage?: string, cookie?: string) =>
  chooseLanguage(['en', 'de', 'pt-BR'], acceptLanguage, cookie);

describe('the language', () => {
  test('is the one of the cookie', () => {
    expect(choose('en', 'de')).toBe('de');
  });

  test('is the one of the header when the cookie names none of ours', () => {
    expect(choose('de', 'fr')).toBe('de');
  });

  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['pt-br', 'pt-BR'],
    ['fr, de;q=0.8, en;q=0.9', 'en'],
    ['en;q=0.1,de ; q=0.2', 'de'],
    ['de;q=0, en', 'en'],
    ['deutsch', 'en'],
    ['*', 'en'],
  ])('of "%s" is %s', (header, language) => {
    expect(choose(header)).toBe(language);
  });

  test.each(['', ';;;', ',,,', 'q=', ';q=1', 'de;q=', 'de;q=x'])(
    'is the first for %j, which makes no sense',
    (header) => {
      expect(choose(header)).toBe('en');
    },
  );

  test.each([`${' '.repeat(20_000)}de`, 'a-'.repeat(9_000)])('is the first for a header without an end', (header) => {
    expect(choose(header)).toBe('en');
  });
});
