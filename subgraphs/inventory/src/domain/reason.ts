/** Most characters, in code points. */
export const maxReasonLength = 200;

/** Control characters, halves of surrogate pairs, and what turns the direction of the text around it. */
const harmful = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The reason of an adjustment as one line without harmful characters; empty when nothing visible is left. */
export function cleanReason(text: string): string {
  const line = text.replaceAll(/\s/gu, ' ').replaceAll(harmful, '').replaceAll(/ +/g, ' ').trim().normalize('NFC');
  return visible.test(line) ? line : '';
}

/** In code points, as people would count letters, roughly. */
export function reasonLength(reason: string): number {
  return [...reason].length;
}
