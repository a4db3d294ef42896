import { type ListingPage, listingPath } from './listing-page.ts';
import { lastPage } from './listing-view.ts';

export interface Pager {
  page: number;
  pageCount: number;
  prevHref: string | null;
  nextHref: string | null;
  links: { page: number; href: string; current: boolean }[];
}

/** How many pages on each side of the present one are linked. */
const reach = 2;

/** Links to the pages of a list; one that is asked for beyond the last counts as the last. */
export function pager(totalCount: number, listing: ListingPage): Pager {
  const { pageSize } = listing.view;
  const pageCount = Math.min(Math.max(1, Math.ceil(totalCount / pageSize)), lastPage(pageSize));
  const page = Math.min(listing.view.page, pageCount);
  const hrefOf = (number: number) => listingPath({ ...listing, view: { ...listing.view, page: number } });
  return {
    page,
    pageCount,
    prevHref: page > 1 ? hrefOf(page - 1) : null,
    nextHref: page < pageCount ? hrefOf(page + 1) : null,
    links: pagesAround(page, pageCount).map((number) => ({
      page: number,
      href: hrefOf(number),
      current: number === page,
    })),
  };
}

/** The first, the last and those around this one. */
function pagesAround(page: number, pageCount: number): number[] {
  const around = Array.from({ length: 2 * reach + 1 }, (_, at) => page - reach + at);
  const inside = around.filter((number) => number > 1 && number < pageCount);
  return [...new Set([1, ...inside, pageCount])];
}
