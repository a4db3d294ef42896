import type { Database } from '@prism/platform/database';
import { and, eq, sql } from 'drizzle-orm';
import type { CatalogStore } from '../application/ports.ts';
import type { Price } from '../domain/price.ts';
import type { Product } from '../domain/product.ts';
import { toPrice, toProduct, toVariant } from './rows.ts';
import { brands, categories, prices, productSlugs, products, variants } from './tables.ts';

/** Writes to PostgreSQL, in the unit of work that runs. */
export function createCatalogStore(database: Database): CatalogStore {
  const current = () => database.current();
  return {
    async lockProduct(id) {
      const [row] = await current().select().from(products).where(eq(products.id, id)).for('update');
      return row && toProduct(row);
    },
    async findVariant(id) {
      const [row] = await current().select().from(variants).where(eq(variants.id, id));
      return row && toVariant(row);
    },
    async pricedCurrencies(productId) {
      const rows = await current()
        .selectDistinct({ currency: prices.currency })
        .from(prices)
        .innerJoin(variants, eq(variants.id, prices.variantId))
        .where(eq(variants.productId, productId));
      return rows.map(({ currency }) => currency);
    },
    async findPrice(variantId, currency) {
      const isIt = and(eq(prices.variantId, variantId), eq(prices.currency, currency));
      const [row] = await current().select().from(prices).where(isIt);
      return row && toPrice(row);
    },
    hasCategory: async (id) => (await current().$count(categories, eq(categories.id, id))) > 0,
    hasBrand: async (id) => (await current().$count(brands, eq(brands.id, id))) > 0,
    async claimSlug(slug, productId) {
      // The update changes nothing: it waits for whoever is claiming the slug at the moment, and returns its owner.
      const [owner] = await current()
        .insert(productSlugs)
        .values({ slug, productId })
        .onConflictDoUpdate({ target: productSlugs.slug, set: { slug: sql`excluded.slug` } })
        .returning();
      return owner?.productId === productId;
    },
    insertProduct: async (product) => void (await current().insert(products).values(toRow(product))),
    updateProduct: async (product) =>
      void (await current().update(products).set(toRow(product)).where(eq(products.id, product.id))),
    async setPrice(variantId, price) {
      const row = toPriceRow(variantId, price);
      const target = [prices.variantId, prices.currency];
      await current().insert(prices).values(row).onConflictDoUpdate({ target, set: row });
    },
  };
}

function toRow(product: Product): typeof products.$inferInsert {
  const { subtitle = null, description = null, brandId = null, publishedAt = null, ...rest } = product;
  return { ...rest, subtitle, description, brandId, publishedAt };
}

function toPriceRow(variantId: string, price: Price): typeof prices.$inferInsert {
  const { compareAtMinor = null, validUntil = null, ...rest } = price;
  return { variantId, ...rest, compareAtMinor, validUntil };
}
