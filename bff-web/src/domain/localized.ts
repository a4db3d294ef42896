/** One text of the shop in every language it is read in. */
export interface Localized {
  en: string;
  de: string;
}

/** The language the shop's own words come in for a reader (BCP 47); English where there are none. */
export const wordsIn = (language: string): keyof Localized => (language.startsWith('de') ? 'de' : 'en');

export const inLanguage = (text: Localized, language: string): string => text[wordsIn(language)];
