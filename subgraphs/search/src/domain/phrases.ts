import { keyOf } from './words.ts';

/** Something that people may want to search for. */
export interface Phrase {
  /** Normalized, by which it is found and told from others. */
  key: string;
  text: string;
}

/** Words of a suggestion taken from a name. */
const maxWords = 3;
const maxLength = 60;

/**
 * What a product gives to suggest: the last one, two and three words of its name (`Kettle`, `Steel Kettle`), and the names
 * of its brand and categories.
 */
export function phrasesOf(name: string, others: readonly string[]): Phrase[] {
  const words = name.split(/\s+/).filter((word) => keyOf(word) !== '');
  const endings = words.slice(-maxWords).map((_, at, last) => last.slice(at).join(' '));
  const phrases = [...endings, ...others].map((text) => ({ key: keyOf(text), text: text.trim() }));
  const usable = phrases.filter(({ key, text }) => key.length > 1 && text.length <= maxLength);
  return [...new Map(usable.map((phrase) => [phrase.key, phrase])).values()];
}
