import { isId } from '@prism/platform/ids';
import { appliesToProduct } from '../../domain/promotions/promotion.ts';
import type { ProductResolvers } from '../../generated/resolvers.ts';

/** What cart adds to the catalog's products. Whether a product is there, the catalog decides. */
export const productResolvers: ProductResolvers = {
  __resolveReference: (reference) => (isId('prd', reference.id) ? { ...reference } : null),

  /** Null where the catalog did not tell what the product is. */
  async promotions({ category, brand }, _args, { promotions, ports }) {
    if (!category) return null;
    const product = {
      categorySlugs: category.trail.map(({ slug }) => slug),
      ...(brand && { brandSlug: brand.slug }),
    };
    const now = ports.now();
    return (await promotions.running()).filter((promotion) => appliesToProduct(promotion, product, now));
  },
};
