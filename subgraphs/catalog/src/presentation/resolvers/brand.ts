import { isId } from '@prism/platform/ids';
import type { BrandResolvers } from '../../generated/resolvers.ts';

export const Brand: BrandResolvers = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' && isId('brd', id) ? ((await loaders.brand.load(id)) ?? null) : null,
  logo: ({ logoImageId, name }) => (logoImageId ? { id: logoImageId, alt: name } : null),
};
