import { hasScope } from '@prism/platform/identity';
import { moneyFields } from '@prism/platform/money';
import type { ProductVariantResolvers } from '../../generated/resolvers.ts';
import { promised, variantById, variantBySku } from '../find.ts';
import { variantPriceFields } from '../money-fields.ts';

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: (reference, context) =>
    'id' in reference ? variantById(context, reference.id) : variantBySku(context, reference.sku),
  product: async ({ productId }, _, { loaders }) =>
    promised(await loaders.product.load(productId), `a product ${productId}`),
  price: ({ price }, _, { caller, now }) => variantPriceFields(price, caller.market.currency, now),
  image: async ({ productId, imageId }, _, { loaders }) =>
    (imageId && (await loaders.product.load(productId))?.images.find(({ id }) => id === imageId)) || null,
  unitCost: ({ unitCost }, _, { caller }) =>
    unitCost && hasScope(caller.identity, 'admin') ? moneyFields(unitCost) : null,
};
