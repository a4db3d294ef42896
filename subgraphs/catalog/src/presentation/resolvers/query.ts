import { isId } from '@prism/platform/ids';
import { flattenTree } from '../../domain/category.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { categoryBySlug, productById, productBySlug } from '../find.ts';

export const Query: QueryResolvers = {
  product: (_, { id }, context) => productById(context, id),
  productBySlug: (_, { slug }, context) => productBySlug(context, slug),
  categoryBySlug: (_, { slug }, context) => categoryBySlug(context, slug),
  async categoryTree(_, { root, depth }, { reader }) {
    if (root && !isId('cat', root)) return [];
    return flattenTree(await reader.allCategories(), root ?? undefined, depth);
  },
};
