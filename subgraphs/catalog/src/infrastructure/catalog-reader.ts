import { anyOf, type Database } from '@prism/platform/database';
import { and, asc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { CatalogReader } from '../application/ports.ts';
import type { PricedVariant } from '../domain/variant.ts';
import { readPriceSpans } from './price-spans.ts';
import { toBrand, toCategory, toPrice, toProduct, toVariant } from './rows.ts';
import { brands, categories, prices, productSlugs, products, variants } from './tables.ts';

/** Reads from PostgreSQL: one statement per call. */
export function createCatalogReader(database: Database): CatalogReader {
  async function readVariants(where: SQL, currency: string): Promise<PricedVariant[]> {
    const rows = await database
      .current()
      .select({ variant: variants, price: prices })
      .from(variants)
      .leftJoin(prices, and(eq(prices.variantId, variants.id), eq(prices.currency, currency)))
      .where(where)
      .orderBy(asc(variants.productId), asc(variants.position));
    return rows.map(({ variant, price }) => ({ ...toVariant(variant), ...(price ? { price: toPrice(price) } : {}) }));
  }

  async function readCategories(where?: SQL) {
    const rows = await database.current().select().from(categories).where(where).orderBy(asc(categories.position));
    return rows.map(toCategory);
  }

  return {
    async productsById(ids) {
      const rows = await database.current().select().from(products).where(anyOf(products.id, ids));
      return rows.map(toProduct);
    },
    async productsBySlug(slugs) {
      const rows = await database
        .current()
        .select({ asked: productSlugs.slug, ...getTableColumns(products) })
        .from(productSlugs)
        .innerJoin(products, eq(products.id, productSlugs.productId))
        .where(anyOf(productSlugs.slug, slugs));
      return rows.map(({ asked, ...row }) => ({ slug: asked, product: toProduct(row) }));
    },
    variantsById: (ids, currency) => readVariants(anyOf(variants.id, ids), currency),
    variantsBySku: (skus, currency) => readVariants(anyOf(variants.sku, skus), currency),
    variantsOfProducts: (productIds, currency) => readVariants(anyOf(variants.productId, productIds), currency),
    priceSpans: (productIds, currency, now) => readPriceSpans(database, productIds, currency, now),
    async brandsById(ids) {
      const rows = await database.current().select().from(brands).where(anyOf(brands.id, ids));
      return rows.map(toBrand);
    },
    categoriesById: (ids) => readCategories(anyOf(categories.id, ids)),
    categoriesBySlug: (slugs) => readCategories(anyOf(categories.slug, slugs)),
    categoriesBelow: (parentIds) => readCategories(anyOf(categories.parentId, parentIds)),
    allCategories: () => readCategories(),
  };
}
