import { byKey, manyByKey } from '@prism/platform/subgraph';
import DataLoader from 'dataloader';
import type { CatalogReader } from '../application/ports.ts';
import type { Product } from '../domain/product.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Loaders of one request: every edge of the graph costs one statement per level, however many objects are on it. */
export function createLoaders(reader: CatalogReader, currency: string, now: Date) {
  const products = byKey(reader.productsById, ({ id }) => id);
  return {
    product: products,
    productBySlug: new DataLoader<string, Product | undefined>(async (slugs) => {
      const found = new Map((await reader.productsBySlug(slugs)).map(({ slug, product }) => [slug, product]));
      for (const product of found.values()) products.prime(product.id, product);
      return slugs.map((slug) => found.get(slug));
    }),
    variant: byKey(
      (ids) => reader.variantsById(ids, currency),
      ({ id }) => id,
    ),
    variantBySku: byKey(
      (skus) => reader.variantsBySku(skus, currency),
      ({ sku }) => sku,
    ),
    variantsOfProduct: manyByKey(
      (ids) => reader.variantsOfProducts(ids, currency),
      ({ productId }) => productId,
    ),
    priceRange: new DataLoader(async (productIds: readonly string[]) => {
      const ranges = await reader.priceRanges(productIds, currency, now);
      return productIds.map((id) => ranges.get(id));
    }),
    pricesOfProduct: manyByKey(reader.pricesOfProducts, ({ productId }) => productId),
    slugsOfProduct: manyByKey(reader.slugsOfProducts, ({ productId }) => productId),
    brand: byKey(reader.brandsById, ({ id }) => id),
    category: byKey(reader.categoriesById, ({ id }) => id),
    categoryBySlug: byKey(reader.categoriesBySlug, ({ slug }) => slug),
    categoriesBelow: manyByKey(reader.categoriesBelow, ({ parentId }) => parentId ?? ''),
  };
}
