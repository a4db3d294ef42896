import type { CategoryResolvers } from '../../generated/resolvers.ts';
import { categoryById, categoryBySlug, promised } from '../find.ts';

export const Category: CategoryResolvers = {
  __resolveReference: (reference, context) =>
    'id' in reference ? categoryById(context, reference.id) : categoryBySlug(context, reference.slug),
  image: ({ imageId, name }) => (imageId ? { id: imageId, alt: name } : null),
  parent: async ({ parentId }, _, { loaders }) => (parentId ? ((await loaders.category.load(parentId)) ?? null) : null),
  trail: ({ path }, _, { loaders }) =>
    Promise.all(path.map(async (id) => promised(await loaders.category.load(id), `a category ${id}`))),
  children: ({ id }, _, { loaders }) => loaders.categoriesBelow.load(id),
};
