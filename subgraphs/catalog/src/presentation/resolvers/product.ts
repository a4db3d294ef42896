import { priceSpans } from '../../domain/price-spans.ts';
import { variantWithOptions } from '../../domain/variant.ts';
import type { ProductResolvers } from '../../generated/resolvers.ts';
import { descriptionHtml } from '../description-html.ts';
import { productById, productBySlug, promised, variantsOf } from '../find.ts';
import { priceRangeFields, priceSpanFields } from '../money-fields.ts';

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
  variants: ({ id }, _, context) => variantsOf(context, id),
  defaultVariant: async ({ id }, _, context) => (await variantsOf(context, id))[0] ?? null,
  variantByOptions: async ({ id }, { options }, context) =>
    variantWithOptions(await variantsOf(context, id), options) ?? null,
  priceRange: async ({ id }, _, { loaders, caller }) =>
    priceRangeFields(await loaders.priceRange.load(id), caller.market.currency),
  priceSpans: async ({ id }, _, { loaders, now }) =>
    priceSpans(await loaders.pricesOfProduct.load(id), now).map(priceSpanFields),
  slugs: async ({ id, slug }, _, { loaders }) => {
    const slugs = (await loaders.slugsOfProduct.load(id)).map((one) => one.slug);
    return [slug, ...slugs.filter((one) => one !== slug)];
  },
};
