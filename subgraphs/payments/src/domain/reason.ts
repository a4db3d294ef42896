/** Most characters, in code points. */
export const maxReasonLength = 200;

/** Control characters, halves of surrogate pairs, and what turns the direction of the text around it. */
const harmful = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** The reason of a refund as one line without harmful characters. */
export function cleanReason(text: string): string {
  return text.replaceAll(/\s/gu, ' ').replaceAll(harmful, '').replaceAll(/ +/g, ' ').trim().normalize('NFC');
}
