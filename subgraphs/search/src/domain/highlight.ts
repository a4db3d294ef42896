import { keyOf, normalize } from './words.ts';

/**
 * A suggestion with its beginning, the part that was typed, between `<em>` and `</em>`; everything else is escaped for HTML.
 * Case and accents may differ: `kuche` marks `Küche`. What comes before the first letter is not marked.
 */
export function highlight(text: string, typed: string): string {
  const characters = [...text];
  const wanted = keyOf(typed).length;
  const until = (length: number) =>
    characters.findIndex((_, at) => keyOf(characters.slice(0, at + 1).join('')).length >= length);
  const [start, end] = [until(1), until(wanted)];
  if (wanted === 0 || start < 0 || end < 0) return escapeHtml(text);
  const part = (from: number, to?: number) => escapeHtml(characters.slice(from, to).join(''));
  const behind = endOfLetter(characters, end + 1);
  return `${part(0, start)}<em>${part(start, behind)}</em>${part(behind)}`;
}

/** Accents that follow belong to the letter. */
function endOfLetter(characters: readonly string[], end: number): number {
  const next = characters[end];
  return next !== undefined && normalize(next) === '' ? end + 1 : end;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
