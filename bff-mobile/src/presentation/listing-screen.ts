import { findListing } from '../application/find-listing.ts';
import { listingRefresh } from '../domain/app-policy.ts';
import type { ListingFilterInput, QueryResolvers } from '../generated/resolvers.ts';

/** A list of products; search fills it. */
export const listingScreen: NonNullable<QueryResolvers['listingScreen']> = async (_root, args, context) => {
  const { categoryId, text, filters, sort } = args;
  const wish = {
    categoryId: categoryId ?? undefined,
    text: text ?? undefined,
    filters: (filters ?? []).map(toFilter),
    sort: sort ?? undefined,
  };
  const found = await findListing(context.categories, context.caller, wish);
  return {
    category: found.categoryId === null ? null : { id: found.categoryId },
    listing: found.ref === null ? null : { ref: found.ref },
    refresh: listingRefresh,
  };
};

function toFilter({ key, anyOf, min, max }: ListingFilterInput) {
  return { key, ...(anyOf && { anyOf: [...anyOf] }), ...(min && { min }), ...(max && { max }) };
}
