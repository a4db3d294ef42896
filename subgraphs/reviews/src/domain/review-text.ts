/** Lengths in code points, after cleaning. */
export const textLimits = { title: 120, bodyMin: 10, bodyMax: 5_000, displayName: 60, note: 1_000 } as const;

/** Control characters, halves of surrogate pairs, and what turns the direction of the text around it. */
const harmful = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line without harmful characters and superfluous space; undefined when nothing visible is left. */
export function cleanLine(text: string): string | undefined {
  const line = text.replaceAll(/\s/gu, ' ').replaceAll(harmful, '').replaceAll(/ +/g, ' ').trim().normalize('NFC');
  return visible.test(line) ? line : undefined;
}

/** Lines and paragraphs without harmful characters; at most one empty line in a row. */
export function cleanParagraphs(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .split('\n')
    .map((line) => cleanLine(line) ?? '')
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** In code points, as people would count letters, roughly. */
export function textLength(text: string): number {
  return [...text].length;
}
