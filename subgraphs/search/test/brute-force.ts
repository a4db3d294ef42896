import type { ListingSort } from '@prism/schema/listing-ref';
import { parseText } from '../src/domain/text-query.ts';
import { singular, slugOf, wordsOf } from '../src/domain/words.ts';
import type { KnownProduct } from './fake-graph.ts';

/** The plainest reading of a listing over all products: what the index must agree with. */
export interface BruteListing {
  text?: string | undefined;
  categorySlug?: string | undefined;
  filters: BruteFilter[];
  sort: ListingSort;
}
export interface BruteFilter {
  key: string;
  anyOf?: string[];
  /** Decimals, in euros. */
  min?: string;
  max?: string;
}

export interface BruteFacet {
  key: string;
  values: { value: string; count: number; selected: boolean }[];
  min: string | null;
  max: string | null;
}

const fixed = ['category', 'brand', 'price', 'rating', 'availability'];

/** What it costs in euros now, in cents. */
export function priceOf({ state }: KnownProduct, now: Date): number | undefined {
  return state.prices.find(
    ({ currency, from, until }) =>
      currency === 'EUR' && (!from || new Date(from) <= now) && (!until || new Date(until) > now),
  )?.minMinor;
}

/** Products do not change while they are compared. */
const known = new WeakMap<KnownProduct, Map<string, string[]>>();

/** All values of a facet that a product has. */
function valuesOf(product: KnownProduct, key: string): string[] {
  const values = known.get(product) ?? new Map<string, string[]>();
  known.set(product, values);
  return values.get(key) ?? values.set(key, readValues(product, key)).get(key) ?? [];
}

function readValues({ state, rating, availability }: KnownProduct, key: string): string[] {
  if (key === 'category') return [state.trail.at(-1)?.slug ?? ''];
  if (key === 'brand') return state.brand ? [state.brand.slug] : [];
  if (key === 'rating') return ['4', '3', '2', '1'].filter((floor) => (rating?.average ?? 0) >= Number(floor));
  if (key === 'availability') return availability === 'IN_STOCK' || availability === 'LOW_STOCK' ? ['in-stock'] : [];
  const options = state.options.flatMap(({ name, values }) => (slugOf(name) === key ? values : []));
  const attributes = state.attributes.flatMap((each) => (slugOf(each.key) === key ? [each.value] : []));
  return [...new Set([...options, ...attributes].map(slugOf))];
}

export function fitsText(product: KnownProduct, text: string | undefined): boolean {
  const query = parseText(text);
  if (!query) return true;
  const forms = formsOf.get(product) ?? readForms(product);
  formsOf.set(product, forms);
  const isThere = (asked: string, isPrefix: boolean) =>
    forms.has(asked) || forms.has(singular(asked)) || (isPrefix && [...forms].some((form) => form.startsWith(asked)));
  return query.words.length > 0 && query.words.every(({ word, isPrefix }) => isThere(word, isPrefix));
}

const formsOf = new WeakMap<KnownProduct, Set<string>>();

/** All its words, also as one of many. */
function readForms({ state }: KnownProduct): Set<string> {
  const texts = [
    state.name,
    state.brand?.name,
    state.subtitle,
    state.description,
    ...state.trail.map(({ name }) => name),
  ];
  const facts = [...state.options.flatMap(({ values }) => values), ...state.attributes.map(({ value }) => value)];
  const words = [...texts, ...facts].flatMap((each) => wordsOf(each ?? ''));
  return new Set(words.flatMap((word) => [word, singular(word)]));
}

/** The tests have bounds of whole cents. */
const cents = (decimal: string) => Math.round(Number(decimal) * 100);

function passes(product: KnownProduct, { key, anyOf, min, max }: BruteFilter, now: Date): boolean {
  if (key !== 'price') return !anyOf?.length || valuesOf(product, key).some((value) => anyOf.includes(value));
  const price = priceOf(product, now);
  if (price === undefined) return false;
  return (min === undefined || price >= cents(min)) && (max === undefined || price <= cents(max));
}

/** Everything in the listing but for these filters, unsorted. */
export function candidates(
  all: readonly KnownProduct[],
  listing: BruteListing,
  now: Date,
  except?: string,
): KnownProduct[] {
  return all.filter(
    (product) =>
      product.state.status === 'ACTIVE' &&
      fitsText(product, listing.text) &&
      (!listing.categorySlug || product.state.trail.some(({ slug }) => slug === listing.categorySlug)) &&
      listing.filters.every((filter) => filter.key === except || passes(product, filter, now)),
  );
}

type Rank = (product: KnownProduct, now: Date) => number[];

/** Smaller comes first; RELEVANCE of a text is not told here. */
const ranks: Record<ListingSort, Rank> = {
  RELEVANCE: ({ rating }) => [-(rating?.count ?? 0)],
  BEST_SELLING: ({ rating }) => [-(rating?.count ?? 0)],
  NEWEST: ({ state }) => [-new Date(state.publishedAt).getTime()],
  PRICE_ASC: (product, now) => [priceOf(product, now) ?? Number.POSITIVE_INFINITY],
  PRICE_DESC: (product, now) => [-(priceOf(product, now) ?? Number.NEGATIVE_INFINITY)],
  RATING: ({ rating }) => [-(rating?.average ?? 0), -(rating?.count ?? 0)],
};

export function sorted(found: readonly KnownProduct[], sort: ListingSort, now: Date): string[] {
  const ranked = found.map((product) => ({ id: product.state.productId, rank: ranks[sort](product, now) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** The values of the price are told apart: what bands there are is decided elsewhere. */
export function facetsOf(all: readonly KnownProduct[], listing: BruteListing, now: Date): BruteFacet[] {
  const named = [
    ...new Set(
      all.flatMap(({ state }) => [...state.options.map(({ name }) => name), ...state.attributes.map(({ key }) => key)]),
    ),
  ];
  const byCoverage = named
    .map(slugOf)
    .map((key) => ({
      key,
      covered: candidates(all, listing, now, key).filter((each) => valuesOf(each, key).length > 0).length,
    }))
    .sort((a, b) => b.covered - a.covered || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
  const offered = [...fixed, ...byCoverage].flatMap((key) => facetOf(all, listing, now, key) ?? []);
  const isFiltered = (key: string) => listing.filters.some((filter) => filter.key === key);
  const kept = [...offered].sort((a, b) => Number(isFiltered(b.key)) - Number(isFiltered(a.key))).slice(0, 8);
  return offered.filter((facet) => kept.includes(facet));
}

function facetOf(all: readonly KnownProduct[], listing: BruteListing, now: Date, key: string): BruteFacet | undefined {
  const found = candidates(all, listing, now, key);
  const filter = listing.filters.find((each) => each.key === key);
  if (key === 'price') {
    const prices = found.map((each) => priceOf(each, now)).filter((price) => price !== undefined);
    const [min, max] = [Math.min(...prices), Math.max(...prices)];
    const isUseless = prices.length === 0 || (min === max && !filter);
    return isUseless ? undefined : { key, values: [], min: (min / 100).toFixed(2), max: (max / 100).toFixed(2) };
  }
  const selected = filter?.anyOf ?? [];
  const values = [...new Set([...found.flatMap((each) => valuesOf(each, key)), ...selected])]
    .map((value) => ({
      value,
      count: found.filter((each) => valuesOf(each, key).includes(value)).length,
      selected: selected.includes(value),
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  if (selected.length === 0 && values.every(({ count }) => count === found.length)) return undefined;
  const others = values.filter((value) => !value.selected).slice(0, 20 - selected.length);
  const shown = values.filter((value) => value.selected || others.includes(value));
  if (key === 'rating') shown.sort((a, b) => Number(b.value) - Number(a.value));
  return { key, values: shown, min: null, max: null };
}
