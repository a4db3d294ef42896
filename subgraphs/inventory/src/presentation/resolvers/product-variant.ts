import { isId } from '@prism/platform/ids';
import { isAdmin } from '../../application/actor.ts';
import { availabilityOf } from '../../domain/availability.ts';
import type { ProductVariantResolvers } from '../../generated/resolvers.ts';
import { availabilityFields } from '../availability-fields.ts';

/** What inventory adds to the catalog's variants. */
export const productVariantResolvers: ProductVariantResolvers = {
  __resolveReference: ({ id }) => (isId('var', id) ? { id } : null),
  async availability({ id }, _args, { loaders, now }) {
    const stock = await loaders.variantStock.load(id);
    return availabilityFields(stock && availabilityOf(stock), now);
  },
  /** Any id gets here by reference, whoever asks: the scope is checked where the levels are read. */
  stockLevels: async ({ id }, _args, { loaders, actor }) =>
    isAdmin(actor.identity) ? loaders.levelsOfVariant.load(id) : null,
};
