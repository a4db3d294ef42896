import { minorDigits } from '@prism/platform/money';
import { inStock, ratingFloors } from './facet-keys.ts';
import type { FilterSpec, ListingSort, ListingSpec, RelatedSpec } from './listing-spec.ts';
import { parseText, type TextQuery } from './text-query.ts';

/** Either some values of a facet, or bounds of its numbers in minor units, both included. */
export type Filter =
  | { kind: 'values'; key: string; anyOf: string[] }
  | { kind: 'range'; key: 'price'; min?: number; max?: number };

/** A numbered page. */
export interface PageNumber {
  page: number;
  size: number;
}

export interface SearchListing {
  kind: 'search';
  text: TextQuery | undefined;
  category: { id: string } | { slug: string } | undefined;
  filters: Filter[];
  sort: ListingSort;
  numbered: PageNumber;
}

export interface RelatedListing {
  kind: 'related';
  product: { id: string } | { slug: string };
  sort: 'RELEVANCE';
  numbered: PageNumber;
}

/** What a listing is asked to hold, with everything a stranger may have sent clamped. */
export type Listing = SearchListing | RelatedListing;

/** Products that can be paged through. */
export const listingWindow = 10_000;
export const defaultPageSize = 24;
const maxPageSize = 48;
const maxFilters = 10;
const maxValues = 20;

/** Reads what a ref names. Undefined: it names nothing. */
export function readListing(spec: ListingSpec | undefined, currency: string): Listing | undefined {
  if (!spec) return undefined;
  if (spec.kind === 'related') return readRelated(spec);
  const { text, categoryId, categorySlug, filters = [], sort = 'RELEVANCE', page, pageSize } = spec;
  const category =
    categoryId !== undefined ? { id: categoryId } : categorySlug !== undefined ? { slug: categorySlug } : undefined;
  const numbered = {
    page: clamp(page ?? 1, 1, listingWindow),
    size: clamp(pageSize ?? defaultPageSize, 1, maxPageSize),
  };
  return { kind: 'search', text: parseText(text), category, filters: readFilters(filters, currency), sort, numbered };
}

function readRelated({ productId, productSlug }: RelatedSpec): Listing | undefined {
  const product =
    productId !== undefined ? { id: productId } : productSlug !== undefined ? { slug: productSlug } : undefined;
  return product && { kind: 'related', product, sort: 'RELEVANCE', numbered: { page: 1, size: defaultPageSize } };
}

/** One filter per key: values asked for twice are asked for once, bounds given twice both hold. */
function readFilters(specs: readonly FilterSpec[], currency: string): Filter[] {
  const keys = [...new Set(specs.map(({ key }) => key))].slice(0, maxFilters);
  return keys.flatMap(
    (key) =>
      readFilter(
        key,
        specs.filter((spec) => spec.key === key),
        currency,
      ) ?? [],
  );
}

function readFilter(key: string, specs: readonly FilterSpec[], currency: string): Filter | undefined {
  if (key === 'price') return readRange(specs, currency);
  const known = (value: string) => {
    if (key === 'availability') return value === inStock;
    if (key === 'rating') return (ratingFloors as readonly string[]).includes(value);
    return true;
  };
  const asked = specs.flatMap(({ anyOf = [] }) => anyOf.map((value) => value.replaceAll('\0', ''))).filter(known);
  const anyOf = [...new Set(asked)].slice(0, maxValues);
  return anyOf.length > 0 ? { kind: 'values', key, anyOf } : undefined;
}

function readRange(specs: readonly FilterSpec[], currency: string): Filter | undefined {
  const mins = specs.flatMap(({ min }) => toMinor(min, currency, Math.ceil) ?? []);
  const maxs = specs.flatMap(({ max }) => toMinor(max, currency, Math.floor) ?? []);
  if (mins.length === 0 && maxs.length === 0) return undefined;
  return {
    kind: 'range',
    key: 'price',
    ...(mins.length > 0 && { min: Math.max(...mins) }),
    ...(maxs.length > 0 && { max: Math.min(...maxs) }),
  };
}

/** Undefined when it is no decimal number. Past what a safe integer holds, the bound is that. */
function toMinor(decimal: string | undefined, currency: string, round: (n: number) => number): number | undefined {
  if (decimal === undefined || !/^-?\d{1,100}(\.\d{1,100})?$/.test(decimal)) return undefined;
  // To a tenth of the unit first: 19.99 × 100 is 1998.9999999999998.
  const tenths = Math.round(Number(decimal) * 10 ** (minorDigits(currency) + 1));
  return clamp(round(tenths / 10), Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
