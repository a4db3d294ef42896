import { decodeListingPageRef, encodeListingPageRef, searchListing } from '../domain/listing/listing-page.ts';
import { searchSeo } from '../domain/listing/listing-seo.ts';
import { pageSpec } from '../domain/listing/listing-spec.ts';
import type { QueryResolvers, SearchPageResolvers } from '../generated/resolvers.ts';
import { listing } from './listing.ts';
import { facetNavOf, pagerOf } from './listing-fields.ts';
import type { SearchPage } from './models.ts';

const find: QueryResolvers['searchPage'] = (_root, { text, ...view }) => ({
  ref: encodeListingPageRef(searchListing(text, view)),
});

/** A key of another shape is a search for nothing. */
const pageOf = ({ ref }: SearchPage) => decodeListingPageRef(ref, 'search') ?? searchListing('', {});

/** Required fields are null when search failed; so is what is made of them. */
const fields: SearchPageResolvers = {
  __resolveReference: (reference) => reference as SearchPage,
  text: (page) => pageOf(page).text,
  listing: (page) => listing(pageSpec(pageOf(page))),
  seo: (page, _args, { site }) => searchSeo(pageOf(page), site),
  facetNav: (page, _args, context) => facetNavOf(page.listing, pageOf(page), context),
  pager: (page) => pagerOf(page.listing, pageOf(page)),
};

export const searchPage = { find, fields };
