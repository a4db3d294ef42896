import type { Resolvers } from '../../generated/resolvers.ts';
import { mutationResolvers } from './mutation.ts';
import { productListingResolvers } from './product-listing.ts';
import { queryResolvers } from './query.ts';
import { suggestionResolvers } from './suggestions.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  ProductListing: productListingResolvers,
  SearchSuggestions: suggestionResolvers,
};
