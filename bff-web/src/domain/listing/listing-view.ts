import { canonicalFilters, type GivenFilter, type ListingFilter } from './listing-filter.ts';

export type ListingSort = 'RELEVANCE' | 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'RATING' | 'BEST_SELLING';

/** How a page looks at a list of products: all that its address says behind the question mark. */
export interface ListingView {
  /** Canonical: by key, each key once. */
  filters: readonly ListingFilter[];
  sort: ListingSort;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** What a client asks for; anything may stand in it. */
export interface GivenView {
  filters?: readonly GivenFilter[] | null | undefined;
  sort?: ListingSort | null | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

export const defaultPageSize = 24;
const maxPageSize = 48;
/** Search pages through the first 10,000 products. */
const maxProducts = 10_000;

/** The view as its address will have it; sizes are clamped, filters that mean nothing are left out. */
export function canonicalView(given: GivenView, defaultSort: ListingSort): ListingView {
  const pageSize = clamp(given.pageSize ?? defaultPageSize, 1, maxPageSize);
  return {
    filters: canonicalFilters(given.filters ?? []),
    sort: given.sort ?? defaultSort,
    page: clamp(given.page ?? 1, 1, lastPage(pageSize)),
    pageSize,
  };
}

/** The last page of this size that can be asked for. */
export const lastPage = (pageSize: number): number => Math.floor(maxProducts / pageSize);

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
