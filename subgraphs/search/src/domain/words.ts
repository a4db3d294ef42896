/** Letters that Unicode does not take apart into a plain one and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Runs of letters and digits; a pictogram is a word of its own. */
const wordPattern = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;

/** Longer than any real one. */
const maxWordLength = 40;

/** The same text without case and accents: `Gänsefuß` is `gansefuss`. Length may change. */
export function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(plainLetter, (letter) => plainLetters[letter] ?? letter);
}

/**
 * The words of a text, normalized, in order. Done here and not by a PostgreSQL text search configuration: its parser drops
 * pictograms, and what it takes for a letter depends on the locale of the server.
 */
export function wordsOf(text: string): string[] {
  return (normalize(text).match(wordPattern) ?? []).map((word) => word.slice(0, maxWordLength));
}

/** English plurals made singular (Harman 1991, "How effective is suffixing?", the S stemmer): who looks for lamps finds a lamp. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(ss|us|is)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Words joined by one blank: how names are compared. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

/** For addresses: `Up to 180 °C` is `up-to-180-c`. Empty when the text has no letter or digit. */
export function slugOf(text: string): string {
  return wordsOf(text).join('-');
}
