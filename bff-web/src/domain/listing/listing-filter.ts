/** Some of a facet's values, sorted, at least one; several mean "any of them". */
export interface TermsFilter {
  key: string;
  anyOf: string[];
}

/** Bounds as decimal numbers, both included, at least one, in the currency of the market. */
export interface RangeFilter {
  key: string;
  min?: string;
  max?: string;
}

export type ListingFilter = TermsFilter | RangeFilter;

export interface GivenFilter {
  key: string;
  anyOf?: readonly string[] | null | undefined;
  min?: string | null | undefined;
  max?: string | null | undefined;
}

export const isRange = (filter: ListingFilter): filter is RangeFilter => !('anyOf' in filter);

/** Written as `price=10-50`. Every other facet has values. */
export const isRangeKey = (key: string): boolean => key === 'price';

/** What an address says besides filters; no facet can have these names. */
export const viewParameters = {
  text: 'q',
  sort: 'sort',
  page: 'page',
  pageSize: 'per-page',
  language: 'lang',
} as const;
/** What advertisers and letters add to addresses; it narrows nothing. Theirs with an underscore are no facets anyway. */
const tracking = ['fbclid', 'gclid', 'msclkid', 'ref'];
const reserved: readonly string[] = [...Object.values(viewParameters), ...tracking];

/** Facets have names that can stand in an address as they are. */
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const limits = { given: 50, filters: 10, values: 20, keyLength: 60, valueLength: 80 };

/** Each key once, in order, with its values in order; what means nothing is left out. */
export function canonicalFilters(given: readonly GivenFilter[]): ListingFilter[] {
  const named = given.slice(0, limits.given).map((filter) => ({ ...filter, key: filter.key.trim().toLowerCase() }));
  return [...new Set(named.map(({ key }) => key))]
    .filter((key) => key.length <= limits.keyLength && slug.test(key) && !reserved.includes(key))
    .sort()
    .slice(0, limits.filters)
    .map((key) => ({ key, filters: named.filter((filter) => filter.key === key) }))
    .flatMap(({ key, filters }) => (isRangeKey(key) ? rangeOf(key, filters) : termsOf(key, filters)));
}

function termsOf(key: string, filters: readonly GivenFilter[]): TermsFilter[] {
  const values = filters.flatMap(({ anyOf }) => anyOf ?? []).filter((value) => isPart(value, limits.valueLength));
  const anyOf = [...new Set(values)].sort().slice(0, limits.values);
  return anyOf.length > 0 ? [{ key, anyOf }] : [];
}

/** The last one counts: two ranges of one key would seldom meet. */
function rangeOf(key: string, filters: readonly GivenFilter[]): RangeFilter[] {
  const min = canonicalDecimal(filters.at(-1)?.min);
  const max = canonicalDecimal(filters.at(-1)?.max);
  if (min === undefined && max === undefined) return [];
  return [{ key, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }];
}

/** Something that an address can carry: no lone half of a surrogate pair. */
function isPart(text: string, maxLength: number): boolean {
  return text.trim() !== '' && text.length <= maxLength && !/\p{Surrogate}/u.test(text);
}

/** `010.50` is `10.5`; undefined for what is no decimal number, or below zero. */
function canonicalDecimal(text: string | null | undefined): string | undefined {
  const [, whole, fraction = ''] = /^0*(\d+)(?:\.(\d+))?$/.exec(text ?? '') ?? [];
  if (whole === undefined) return undefined;
  const decimals = fraction.replace(/0+$/, '');
  return decimals ? `${whole}.${decimals}` : whole;
}
