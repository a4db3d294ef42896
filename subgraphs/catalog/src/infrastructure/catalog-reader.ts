import { anyOf, type Database } from '@prism/platform/database';
import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { CatalogReader, ChangePlace } from '../application/ports.ts';
import type { PricedVariant } from '../domain/variant.ts';
import { readPriceRanges } from './price-ranges.ts';
import { toBrand, toCategory, toPrice, toProduct, toVariant } from './rows.ts';
import { brands, categories, changeFeed, prices, productSlugs, products, variants } from './tables.ts';

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

  async function readPrices(productIds: readonly string[]) {
    const { variantId: _, ...sums } = getTableColumns(prices);
    const rows = await database
      .current()
      .selectDistinct({ productId: variants.productId, ...sums })
      .from(variants)
      .innerJoin(prices, eq(prices.variantId, variants.id))
      .where(and(anyOf(variants.productId, productIds), variants.isListed));
    return rows.map(({ productId, ...price }) => ({ productId, ...toPrice(price) }));
  }

  async function readChanges({ position, id }: ChangePlace, limit: number) {
    const rows = await database
      .current()
      .select()
      .from(products)
      // The first condition is that of the index, the second finds the place in it.
      .where(
        sql`${products.changePosition} is not null and (${products.changePosition}, ${products.id}) > (${position}, ${id})`,
      )
      .orderBy(asc(products.changePosition), asc(products.id))
      .limit(limit);
    return rows.map((row) => ({ position: row.changePosition ?? 0, product: toProduct(row) }));
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
    slugsOfProducts: (productIds) =>
      database
        .current()
        .select()
        .from(productSlugs)
        .where(anyOf(productSlugs.productId, productIds))
        .orderBy(asc(productSlugs.slug)),
    variantsById: (ids, currency) => readVariants(anyOf(variants.id, ids), currency),
    variantsBySku: (skus, currency) => readVariants(anyOf(variants.sku, skus), currency),
    variantsOfProducts: (productIds, currency) => readVariants(anyOf(variants.productId, productIds), currency),
    priceRanges: (productIds, currency, now) => readPriceRanges(database, productIds, currency, now),
    pricesOfProducts: readPrices,
    async brandsById(ids) {
      const rows = await database.current().select().from(brands).where(anyOf(brands.id, ids));
      return rows.map(toBrand);
    },
    categoriesById: (ids) => readCategories(anyOf(categories.id, ids)),
    categoriesBySlug: (slugs) => readCategories(anyOf(categories.slug, slugs)),
    categoriesBelow: (parentIds) => readCategories(anyOf(categories.parentId, parentIds)),
    allCategories: () => readCategories(),
    async changeFeed() {
      const [feed] = await database.current().select().from(changeFeed);
      if (!feed) throw new Error('Expected the row of change_feed that the migration wrote, got none');
      return feed;
    },
    changesAfter: readChanges,
  };
}
