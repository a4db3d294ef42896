import type { Language } from '../language.ts';
import type { Occasion } from '../occasion.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Said, Texts } from './texts.ts';

const languages: Readonly<Record<Language, Texts>> = { en: english, de: german };

/** What there is to say, in words; `productName` of the product it is about, where it is known. */
export function say(occasion: Occasion, language: Language, productName?: string): Said {
  // Each topic has a function for its own occasion; the union of all of them cannot be called as one.
  const words = languages[language][occasion.topic] as (occasion: Occasion, product: string | undefined) => Said;
  return words(occasion, productName);
}
