import { correctWords, type KnownWord } from '../domain/correct-words.ts';
import { isFixed } from '../domain/facet-keys.ts';
import type { Filter, Listing, RelatedListing, SearchListing } from '../domain/listing.ts';
import { parseText, type TextQuery } from '../domain/text-query.ts';
import type { Condition, FilterLookup, FoundCategory, Question, RelatedProduct } from './ports.ts';

/** Single lookups, gathered by whoever makes them. */
export interface Lookups {
  category(idOrSlug: string): Promise<FoundCategory | undefined>;
  product(idOrSlug: string): Promise<RelatedProduct | undefined>;
  filter(asked: { key: string; values: readonly string[] }): Promise<FilterLookup>;
  fits(text: TextQuery): Promise<boolean>;
  similarWords(words: readonly string[]): Promise<Map<string, KnownWord[]>>;
}

/** A listing ready to be asked, with what there is to say about it. */
export interface PreparedListing {
  /** Undefined: nothing can be in it. */
  question: Question | undefined;
  /** Those that take effect. */
  filters: Filter[];
  correctedQuery: string | undefined;
  /** Of the asked values that exist, by `key\nvalue`, and of their facets, by `key\n`. */
  labels: ReadonlyMap<string, string>;
}

export const emptyListing: PreparedListing = {
  question: undefined,
  filters: [],
  correctedQuery: undefined,
  labels: new Map(),
};

/** Prices are read in this currency, as they are then. */
export interface Moment {
  currency: string;
  at: Date;
}

export function prepareListing(listing: Listing, lookups: Lookups, moment: Moment): Promise<PreparedListing> {
  return listing.kind === 'search' ? prepareSearch(listing, lookups, moment) : prepareRelated(listing, lookups, moment);
}

async function prepareRelated({ product }: RelatedListing, lookups: Lookups, moment: Moment): Promise<PreparedListing> {
  const found = await lookups.product('id' in product ? product.id : product.slug);
  return found ? { ...emptyListing, question: { kind: 'related', product: found, ...moment } } : emptyListing;
}

async function prepareSearch(listing: SearchListing, lookups: Lookups, moment: Moment): Promise<PreparedListing> {
  const [category, known, { text, correctedQuery }] = await Promise.all([
    findCategory(listing, lookups),
    Promise.all(listing.filters.map((filter) => lookUp(filter, lookups))),
    fittingText(listing.text, lookups),
  ]);
  const effective = known.filter((each) => each !== undefined);
  const filters = effective.map(({ filter }) => filter);
  const labels = new Map(effective.flatMap((each) => each.labels));
  if (category === 'none') return { question: undefined, filters, correctedQuery, labels };
  const { sort } = listing;
  const conditions = effective.map(({ condition }) => condition);
  const question: Question = { kind: 'search', text, categoryIds: category?.within, conditions, sort, ...moment };
  return { question, filters, correctedQuery, labels };
}

async function findCategory(
  { category }: SearchListing,
  lookups: Lookups,
): Promise<FoundCategory | 'none' | undefined> {
  if (!category) return undefined;
  return (await lookups.category('id' in category ? category.id : category.slug)) ?? 'none';
}

interface KnownFilter {
  filter: Filter;
  condition: Condition;
  labels: [key: string, label: string][];
}

/** Undefined for a key that no product ever had: it is ignored. A value that none has fits nothing. */
async function lookUp(filter: Filter, lookups: Lookups): Promise<KnownFilter | undefined> {
  if (filter.kind === 'range')
    return { filter, condition: { kind: 'price', key: 'price', min: filter.min, max: filter.max }, labels: [] };
  const { key, anyOf } = filter;
  if (key === 'rating')
    return { filter, condition: { kind: 'rating', key, floor: Math.min(...anyOf.map(Number)) }, labels: [] };
  if (key === 'availability') return { filter, condition: { kind: 'availability', key }, labels: [] };
  const { isKnown, terms, name } = await lookups.filter({ key, values: anyOf });
  if (!isKnown && !isFixed(key)) return undefined;
  const labels = terms.map(({ value, label }): [string, string] => [`${key}\n${value}`, label]);
  return {
    filter,
    condition: { kind: 'terms', key, termIds: terms.map(({ id }) => id) },
    labels: name === null ? labels : [...labels, [`${key}\n`, name]],
  };
}

/** The text as typed if anything fits it, else what was probably meant if anything fits that. */
async function fittingText(text: TextQuery | undefined, lookups: Lookups) {
  const asTyped = { text, correctedQuery: undefined };
  if (!text || text.words.length === 0 || (await lookups.fits(text))) return asTyped;
  const similar = await lookups.similarWords(text.words.map(({ word }) => word));
  const corrected = parseText(correctWords(text.words, similar));
  return corrected && (await lookups.fits(corrected)) ? { text: corrected, correctedQuery: corrected.text } : asTyped;
}
