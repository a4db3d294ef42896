/** A text in every language of the app. */
export interface Localized {
  en: string;
  de: string;
}

/** The text in the reader's language; English where there is none. */
export const say = (text: Localized, language: string): string => (language.startsWith('de') ? text.de : text.en);
