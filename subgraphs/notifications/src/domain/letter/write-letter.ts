import type { KnownProduct } from '../known-product.ts';
import type { Language } from '../language.ts';
import type { Occasion } from '../occasion.ts';
import { say } from '../texts/say.ts';
import { topicRules } from '../topic-rules.ts';
import { letterWords } from './letter-words.ts';
import { linkOf } from './link-of.ts';

/** A letter in its parts: text and HTML are two ways to show the same. */
export interface Letter {
  subject: string;
  greeting: string;
  body: string;
  list?: { heading: string; entries: string[] };
  link?: { label: string; url: string };
  /** Why somebody gets it. */
  footer: string;
}

export interface LetterFacts {
  occasion: Occasion;
  language: Language;
  isGuest: boolean;
  firstName?: string | undefined;
  product?: KnownProduct | undefined;
  /** Where people reach the shop, without a slash at its end. */
  publicUrl: string;
}

export function writeLetter({ occasion, language, isGuest, firstName, product, publicUrl }: LetterFacts): Letter {
  const words = letterWords[language];
  const { title, body } = say(occasion, language, product?.name);
  const link = linkOf(occasion, product);
  return {
    subject: title,
    greeting: words.greeting(firstName),
    body,
    ...('lines' in occasion && { list: { heading: words.lines, entries: occasion.lines.map(entryOf) } }),
    ...(link && { link: { label: words[link.to], url: publicUrl + link.path } }),
    footer: words.why(isGuest ? 'GUEST' : topicRules[occasion.topic].purpose),
  };
}

const entryOf = ({ title, quantity }: { title: string; quantity: number }) => `${quantity} × ${title}`;
