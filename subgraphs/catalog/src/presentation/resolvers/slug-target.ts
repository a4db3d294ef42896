import type { SlugTargetResolvers } from '../../generated/resolvers.ts';

export const SlugTarget: SlugTargetResolvers = {
  __resolveType: (target) => ('categoryId' in target ? 'Product' : 'Category'),
};
