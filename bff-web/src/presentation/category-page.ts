import { breadcrumbs } from '../domain/listing/breadcrumbs.ts';
import {
  categoryListing,
  decodeListingPageRef,
  encodeListingPageRef,
  type ListingPage,
} from '../domain/listing/listing-page.ts';
import { categorySeo } from '../domain/listing/listing-seo.ts';
import { pageSpec } from '../domain/listing/listing-spec.ts';
import type { CategoryPageResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { listing } from './listing.ts';
import { facetNavOf, pagerOf } from './listing-fields.ts';
import type { CategoryPage } from './models.ts';

const at = (page: ListingPage & { kind: 'category' }): CategoryPage => ({
  __typename: 'CategoryPage',
  ref: encodeListingPageRef(page),
});

const find: QueryResolvers['categoryPage'] = (_root, { slug, ...view }) => at(categoryListing(slug, view));

/** A key of another shape is a page of no category. */
const pageOf = ({ ref }: CategoryPage) => decodeListingPageRef(ref, 'category') ?? categoryListing('', {});

/** Required fields are null when there is no such category or their subgraph failed; so is what is made of them. */
const fields: CategoryPageResolvers = {
  __resolveReference: (reference) => reference as CategoryPage,
  category: (page) => ({ slug: pageOf(page).slug }),
  listing: (page) => listing(pageSpec(pageOf(page))),
  seo: (page, _args, { site }) => {
    const { name, description = null } = page.category ?? {};
    return name ? categorySeo({ name, description }, pageOf(page), site) : null;
  },
  breadcrumbs: ({ category }, _args, { caller }) =>
    category?.trail ? breadcrumbs(category.trail, caller.language) : null,
  facetNav: (page, _args, context) => facetNavOf(page.listing, pageOf(page), context),
  pager: (page) => pagerOf(page.listing, pageOf(page)),
};

export const categoryPage = { at, find, fields };
