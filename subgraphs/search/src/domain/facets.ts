import { fixedFacets, inStock, isFixed, ratingFloors } from './facet-keys.ts';
import type { Filter } from './listing.ts';
import { type PriceBand, type PriceGroup, priceBands } from './price-bands.ts';

/** What a listing counts of a facet with values. */
export interface ValueCount {
  key: string;
  value: string;
  label: string;
  count: number;
}

/** Counts over one listing, each facet's without its own filter. */
export interface FacetCounts {
  values: ValueCount[];
  /** How many products have a value of an option or attribute at all, by key. */
  coverage: ReadonlyMap<string, number>;
  /** What facets of options and attributes are called, by key. */
  names: ReadonlyMap<string, string>;
  /** Products with such an average rating rounded down, by stars. */
  stars: ReadonlyMap<number, number>;
  inStock: number;
  /** In minor units; undefined when nothing has a price. */
  price: { min: number; max: number; groups: PriceGroup[] } | undefined;
  /** Products that the other filters leave, by facet; for facets that are not filtered by, the total. */
  totalFor(key: string): number;
}

export interface OfferedValue {
  value: string;
  label: string;
  count: number;
  selected: boolean;
}

export interface OfferedBand extends PriceBand {
  selected: boolean;
}

export type OfferedFacet =
  | { kind: 'TERMS'; key: string; label: string; values: OfferedValue[] }
  | { kind: 'RANGE'; key: 'price'; min: number; max: number; bands: OfferedBand[] };

export const maxFacets = 8;
export const maxValues = 20;

/**
 * The facets worth offering: what is filtered by, then the fixed ones, then the options and attributes that most products
 * have. One by which nothing can be narrowed is left out.
 */
export function offerFacets(counts: FacetCounts, filters: readonly Filter[]): OfferedFacet[] {
  const filtered = new Map(filters.map((filter) => [filter.key, filter]));
  const named = [...new Set([...counts.coverage.keys(), ...filtered.keys()])].filter((key) => !isFixed(key));
  const byCoverage = named.sort((a, b) => coverage(counts, b) - coverage(counts, a) || (a < b ? -1 : 1));
  const offered = [...fixedFacets, ...byCoverage].flatMap((key) => offerFacet(key, counts, filtered.get(key)) ?? []);
  const isKept = new Set(
    [...offered].sort((a, b) => Number(filtered.has(b.key)) - Number(filtered.has(a.key))).slice(0, maxFacets),
  );
  return offered.filter((facet) => isKept.has(facet));
}

const coverage = (counts: FacetCounts, key: string) => counts.coverage.get(key) ?? 0;

function offerFacet(key: string, counts: FacetCounts, filter: Filter | undefined): OfferedFacet | undefined {
  if (key === 'price') return offerPrice(counts.price, filter);
  const selected = new Set(filter?.kind === 'values' ? filter.anyOf : []);
  const all = countedValues(key, counts).map((value) => ({ ...value, selected: selected.has(value.value) }));
  const missing = [...selected].filter((value) => !all.some((each) => each.value === value));
  const values = mostFrequent([...all, ...missing.map((value) => ({ value, label: value, count: 0, selected: true }))]);
  const canNarrow = values.some(({ count }) => count < counts.totalFor(key));
  if (selected.size === 0 && !canNarrow) return undefined;
  return {
    kind: 'TERMS',
    key,
    label: counts.names.get(key) ?? key,
    values: key === 'rating' ? values.sort((a, b) => Number(b.value) - Number(a.value)) : values,
  };
}

function offerPrice(price: FacetCounts['price'], filter: Filter | undefined): OfferedFacet | undefined {
  if (!price || (price.min === price.max && !filter)) return undefined;
  const { groups, ...bounds } = price;
  const isChosen = (band: PriceBand) => filter?.kind === 'range' && filter.min === band.min && filter.max === band.max;
  const bands = priceBands(groups).map((band) => ({ ...band, selected: isChosen(band) }));
  return { kind: 'RANGE', key: 'price', ...bounds, bands };
}

/** Values that some product has. */
function countedValues(key: string, counts: FacetCounts): Omit<OfferedValue, 'selected'>[] {
  if (key === 'rating') return ratingValues(counts.stars);
  if (key === 'availability')
    return counts.inStock > 0 ? [{ value: inStock, label: inStock, count: counts.inStock }] : [];
  return counts.values.filter((value) => value.key === key).map(({ value, label, count }) => ({ value, label, count }));
}

function ratingValues(stars: ReadonlyMap<number, number>) {
  const from = (floor: string) =>
    [...stars].reduce((sum, [rating, count]) => (rating >= Number(floor) ? sum + count : sum), 0);
  return ratingFloors.map((value) => ({ value, label: value, count: from(value) })).filter(({ count }) => count > 0);
}

/** Most frequent first; the selected ones push out the rarest. */
function mostFrequent(values: OfferedValue[]): OfferedValue[] {
  const ordered = [...values].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const room = maxValues - ordered.filter(({ selected }) => selected).length;
  let others = 0;
  return ordered.filter(({ selected }) => selected || others++ < room);
}
