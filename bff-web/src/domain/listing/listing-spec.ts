import type { ListingFilter } from './listing-filter.ts';
import type { ListingPage } from './listing-page.ts';
import { defaultPageSize, type ListingSort } from './listing-view.ts';

/** Which products a list holds, in the words of search; a page, a rail and a hint name theirs alike. */
export interface SearchSpec {
  kind: 'search';
  text?: string;
  categorySlug?: string;
  filters?: ListingFilter[];
  sort?: ListingSort;
  page?: number;
  pageSize?: number;
}

/** The list that a page shows. */
export function pageSpec(listing: ListingPage): SearchSpec {
  const { filters, sort, page, pageSize } = listing.view;
  return {
    kind: 'search',
    ...(listing.kind === 'category' ? { categorySlug: listing.slug } : {}),
    ...(listing.kind === 'search' && listing.text ? { text: listing.text } : {}),
    ...(filters.length > 0 ? { filters: [...filters] } : {}),
    sort,
    ...(page === 1 ? {} : { page }),
    ...(pageSize === defaultPageSize ? {} : { pageSize }),
  };
}
