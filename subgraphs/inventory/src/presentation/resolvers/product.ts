import { isId } from '@prism/platform/ids';
import { availabilityOfProduct } from '../../domain/availability.ts';
import type { ProductResolvers } from '../../generated/resolvers.ts';
import { availabilityFields } from '../availability-fields.ts';

/** What inventory adds to the catalog's products. Whether a product is there, the catalog decides. */
export const productResolvers: ProductResolvers = {
  __resolveReference: ({ id }) => (isId('prd', id) ? { id } : null),
  availability: async ({ id }, _args, { loaders, now }) =>
    availabilityFields(availabilityOfProduct(await loaders.productStocks.load(id)), now),
};
