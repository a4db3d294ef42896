import { type FacetNavGroup, facetNav } from '../domain/listing/facet-nav.ts';
import type { ListingPage } from '../domain/listing/listing-page.ts';
import { type Pager, pager } from '../domain/listing/pager.ts';
import type { Context } from './context.ts';
import type { SourceListing } from './models.ts';

/** What a page makes of its list, whatever kind of page it is; null when search failed. */

export function facetNavOf(
  listing: SourceListing | null | undefined,
  page: ListingPage,
  { caller }: Context,
): FacetNavGroup[] | null {
  const reader = { currency: caller.market.currency, language: caller.language };
  return listing?.facets ? facetNav(listing.facets, page, reader) : null;
}

export function pagerOf(listing: SourceListing | null | undefined, page: ListingPage): Pager | null {
  return typeof listing?.totalCount === 'number' ? pager(listing.totalCount, page) : null;
}
