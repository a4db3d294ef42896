import { variantWithOptions } from '../../domain/variant.ts';
import type { ProductResolvers } from '../../generated/resolvers.ts';
import { descriptionHtml } from '../description-html.ts';
import { productById, productBySlug, promised } from '../find.ts';
import { priceRangeFields } from '../money-fields.ts';

export const Product: ProductResolvers = {
  __resolveReference: (reference, context) =>
    'id' in reference
      ? productById(context, reference.id)
      : productBySlug(context, 'slug' in reference ? reference.slug : reference.address),
  address: ({ slug }) => slug,
  descriptionHtml: ({ description }) => (description ? descriptionHtml(description) : null),
  brand: async ({ brandId }, _, { loaders }) => (brandId ? ((await loaders.brand.load(brandId)) ?? null) : null),
  category: async ({ categoryId }, _, { loaders }) =>
    promised(await loaders.category.load(categoryId), `a category ${categoryId}`),
  primaryImage: ({ images }) => images[0] ?? null,
  variants: ({ id }, _, { loaders }) => loaders.variantsOfProduct.load(id),
  defaultVariant: async ({ id }, _, { loaders }) => (await loaders.variantsOfProduct.load(id))[0] ?? null,
  variantByOptions: async ({ id }, { options }, { loaders }) =>
    variantWithOptions(await loaders.variantsOfProduct.load(id), options) ?? null,
  priceRange: async ({ id }, _, { loaders, caller }) =>
    priceRangeFields(await loaders.priceSpan.load(id), caller.market.currency),
};
