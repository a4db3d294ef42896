/** Languages that we write in. */
export type Language = 'en' | 'de';

/** The language for a BCP 47 tag; English for all that we do not write in. */
export const toLanguage = (tag: string | undefined): Language => (/^de\b/i.test(tag ?? '') ? 'de' : 'en');
