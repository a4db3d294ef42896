/** A text in all languages that we speak. */
export interface Text {
  en: string;
  de: string;
}

/** In a language by BCP 47; English unless we speak it. */
export const inLanguage = (text: Text, language: string): string => text[/^de\b/i.test(language) ? 'de' : 'en'];
