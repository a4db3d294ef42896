import { PrismError } from '@prism/platform/errors';
import { isId } from '@prism/platform/ids';
import { readChanges } from '../../application/read-changes.ts';
import { flattenTree } from '../../domain/category.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { categoryBySlug, productById, productBySlug, variantById } from '../find.ts';
import { resolveSlug } from '../resolve-slug.ts';

/** Variants that one question may ask for. */
const maxVariantIds = 250;

export const Query: QueryResolvers = {
  product: (_, { id }, context) => productById(context, id),
  productBySlug: (_, { slug }, context) => productBySlug(context, slug),
  categoryBySlug: (_, { slug }, context) => categoryBySlug(context, slug),
  async categoryTree(_, { root, depth }, { reader }) {
    if (root && !isId('cat', root)) return [];
    return flattenTree(await reader.allCategories(), root ?? undefined, depth);
  },
  catalogSlug: (_, { path }, context) => resolveSlug(context, path),
  catalogChanges: (_, { since, first }, { reader }) => readChanges(reader, since ?? undefined, first),
  catalogVariants(_, { ids }, context) {
    if (ids.length > maxVariantIds)
      throw new PrismError('BAD_USER_INPUT', `Expected at most ${maxVariantIds} ids, got ${ids.length}.`);
    return Promise.all(ids.map((id) => variantById(context, id)));
  },
};
