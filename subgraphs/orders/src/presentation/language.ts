/** What the shop speaks. */
export interface Text {
  en: string;
  de: string;
}

/** A text in the language of the request (BCP 47); English unless we speak it. */
export function say(text: Text, language: string): string {
  return /^de\b/i.test(language) ? text.de : text.en;
}
