import type { Term } from '../domain/facet-keys.ts';
import { isFixed } from '../domain/facet-keys.ts';
import type { IndexDocument, IndexedCategory, WeightedWords } from '../domain/index-document.ts';
import { keyOf } from '../domain/words.ts';
import type { categories, documents, prices } from './tables.ts';

export type DocumentRow = typeof documents.$inferInsert;
export type PriceRow = typeof prices.$inferInsert;
export type CategoryRow = typeof categories.$inferInsert;

/** A facet's name is kept as the term without a value. */
export const termsToLearn = ({ terms, facetNames }: IndexDocument): Term[] => [
  ...terms,
  ...facetNames.map((name) => ({ ...name, value: '' })),
];

/** The id of a term. */
export type TermIds = (term: Term) => number;

/** The columns that the catalog owns. */
export function toDocumentRow(document: IndexDocument, idOf: TermIds) {
  const { terms, words, phrases, facetNames: ___, categories: _, prices: __, brandId = null, ...same } = document;
  return {
    ...same,
    brandId,
    termIds: terms.map(idOf),
    facetKeys: [...new Set(terms.map(({ key }) => key))]
      .filter((key) => !isFixed(key))
      .sort()
      .join(','),
    words: toTsvector(words),
    phrases: phrases.map(({ key, text }) => `${key}\t${text.replaceAll('\t', ' ')}`),
  };
}

/**
 * A tsvector as PostgreSQL writes it: `'copper':2A 'kettle':3A,9B`. Positions count words from the start, so that `ts_rank`
 * sees how often each occurs.
 */
export function toTsvector(groups: readonly WeightedWords[]): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const { weight, words } of groups) {
    for (const word of words) {
      position = Math.min(position + 1, 16_383);
      places.set(word, [...(places.get(word) ?? []), `${position}${weight}`]);
    }
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

export function toPriceRows({ productId, isListed, prices: spans }: IndexDocument): PriceRow[] {
  // What is not listed needs no price.
  return (isListed ? spans : []).map(({ currency, from, until, minMinor, maxMinor }) => ({
    productId,
    currency,
    validFrom: from ?? '-infinity',
    validUntil: until ?? 'infinity',
    minMinor,
    maxMinor,
  }));
}

export function toCategoryRow({ parentId, ...category }: IndexedCategory): CategoryRow {
  return { ...category, nameKey: keyOf(category.name), parentId: parentId ?? null };
}
