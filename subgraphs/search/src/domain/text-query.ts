import { singular, wordsOf } from './words.ts';

/** A word that must occur, in one of these forms; the last one may be the beginning of a longer word. */
export interface QueryWord {
  word: string;
  singular: string;
  isPrefix: boolean;
}

/** What somebody typed, as far as it is searched for. */
export interface TextQuery {
  /** As typed, cut. */
  text: string;
  /** All of them must occur; none when the text has no word at all, which nothing fits. */
  words: QueryWord[];
}

export const maxTextLength = 200;
const maxWords = 12;

/** A single letter begins too many words to mean one. */
const minPrefixLength = 2;

/** Words that say nothing, in the languages of the shop; left out unless there is nothing else. */
const fillers = new Set('a an and das der die ein eine for fur in mit of on or the und von with zum'.split(' '));

/** Reads a text that a stranger typed. Undefined when it is blank: then nothing is searched for. */
export function parseText(typed: string | undefined): TextQuery | undefined {
  const text = cut(typed?.replaceAll('\0', ' ').trim() ?? '');
  if (text === '') return undefined;
  const all = wordsOf(text).slice(0, maxWords);
  const telling = all.filter((word) => !fillers.has(word));
  const words = telling.length > 0 ? telling : all;
  const last = words.length - 1;
  return {
    text,
    words: words.map((word, at) => ({
      word,
      singular: singular(word),
      isPrefix: at === last && word.length >= minPrefixLength,
    })),
  };
}

/** Whole characters only. */
function cut(text: string): string {
  return text.length > maxTextLength ? [...text.slice(0, maxTextLength)].slice(0, -1).join('').trim() : text;
}
