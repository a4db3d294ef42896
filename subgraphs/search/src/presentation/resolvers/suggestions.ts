import type { SearchSuggestionsResolvers } from '../../generated/resolvers.ts';

export const suggestionResolvers: SearchSuggestionsResolvers = {
  products: ({ productIds }) => productIds.map((id) => ({ id })),
  categories: ({ categoryIds }) => categoryIds.map((id) => ({ id })),
};
