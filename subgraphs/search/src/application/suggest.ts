import { highlight } from '../domain/highlight.ts';
import { parseText } from '../domain/text-query.ts';
import type { SuggestReader } from './ports.ts';

export interface Suggested {
  queries: { text: string; highlighted: string }[];
  productIds: string[];
  categoryIds: string[];
}

const maxSuggestions = 20;
const nothing: Suggested = { queries: [], productIds: [], categoryIds: [] };

/** What somebody may want who has typed this much. `limit`, of each kind, is clamped to 1 to 20. */
export async function suggest(reader: SuggestReader, typed: string, limit: number): Promise<Suggested> {
  const text = parseText(typed);
  if (!text || text.words.length === 0) return nothing;
  const size = Math.min(maxSuggestions, Math.max(1, limit));
  const { phrases, productIds, categoryIds } = await reader.beginningWith(text, size);
  // Names that only look like it are worth the time only when there is nothing better.
  const isMistyped = phrases.length + productIds.length === 0;
  return {
    queries: phrases.map((phrase) => ({ text: phrase, highlighted: highlight(phrase, text.text) })),
    productIds: isMistyped ? await reader.similarNames(text, size) : productIds,
    categoryIds,
  };
}
