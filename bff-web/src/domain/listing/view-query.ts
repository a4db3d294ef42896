import { type GivenFilter, isRange, isRangeKey, type ListingFilter, viewParameters } from './listing-filter.ts';
import { canonicalView, defaultPageSize, type ListingSort, type ListingView } from './listing-view.ts';

/** With the path and the text before it an address stays below 2,000 characters. */
const maxQueryLength = 800;

/**
 * The view as the query of an address, `brand=aurora,halden&price=10-50&sort=price-asc&page=2`; what is as usual is left
 * out. A comma within a value is encoded twice, so that splitting at commas and then decoding gives the values back.
 */
export function writeView({ filters, sort, page, pageSize }: ListingView, defaultSort: ListingSort): string {
  const { sort: sortName, page: pageName, pageSize: pageSizeName } = viewParameters;
  const rest = [
    ...(sort === defaultSort ? [] : [`${sortName}=${sort.toLowerCase().replace('_', '-')}`]),
    ...(pageSize === defaultPageSize ? [] : [`${pageSizeName}=${pageSize}`]),
    ...(page === 1 ? [] : [`${pageName}=${page}`]),
  ];
  return [...withinLength(filters.map(writeFilter)), ...rest].join('&');
}

/** The view that a query asks for; the parts that it does not know are filters. */
export function readView(query: string, defaultSort: ListingSort): ListingView {
  const parameters = new URLSearchParams(query);
  const given = {
    filters: [...parameters].map(([key, value]) => readFilter(key, value)),
    sort: readSort(parameters.get(viewParameters.sort)),
    page: readNumber(parameters.get(viewParameters.page)),
    pageSize: readNumber(parameters.get(viewParameters.pageSize)),
  };
  return canonicalView(given, defaultSort);
}

function writeFilter(filter: ListingFilter): string {
  const value = isRange(filter)
    ? `${filter.min ?? ''}-${filter.max ?? ''}`
    : filter.anyOf.map((part) => encodeURIComponent(part.replace(/[%,]/g, encodeURIComponent))).join(',');
  return `${filter.key}=${value}`;
}

function readFilter(key: string, value: string): GivenFilter {
  if (!isRangeKey(key)) return { key, anyOf: value.split(',').map(decode) };
  const [min, max] = value.split('-');
  return { key, min, max };
}

/** Whoever writes an address by hand need not encode twice. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const sorts: readonly ListingSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RATING', 'BEST_SELLING'];

function readSort(text: string | null): ListingSort | undefined {
  return sorts.find((sort) => sort === text?.toUpperCase().replace('-', '_'));
}

const readNumber = (text: string | null): number | undefined =>
  text && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

/** As many of the parts, from the first, as there is room for. */
function withinLength(parts: readonly string[]): string[] {
  const kept: string[] = [];
  let left = maxQueryLength;
  for (const part of parts) {
    left -= part.length + 1;
    if (left < 0) break;
    kept.push(part);
  }
  return kept;
}
