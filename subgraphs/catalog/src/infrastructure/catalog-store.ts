import { type Database, violates } from '@prism/platform/database';
import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { CatalogStore } from '../application/ports.ts';
import type { Price } from '../domain/price.ts';
import type { Product } from '../domain/product.ts';
import type { Variant } from '../domain/variant.ts';
import { toPrice, toProduct, toVariant } from './rows.ts';
import { brands, categories, changeFeed, prices, productSlugs, products, variants } from './tables.ts';

/** Writes to PostgreSQL, in the unit of work that runs. */
export function createCatalogStore(database: Database): CatalogStore {
  const current = () => database.current();

  /** The row stays locked until the unit of work ends: who comes next waits, and so commits later. */
  async function takePosition(at: Date): Promise<number> {
    const position = sql<number>`greatest(${changeFeed.position} + 1, ${at.getTime()}::bigint)`;
    const [feed] = await current().update(changeFeed).set({ position }).returning({ position: changeFeed.position });
    if (!feed) throw new Error('Expected the row of change_feed that the migration wrote, got none');
    return feed.position;
  }

  return {
    async lockProduct(id) {
      const [row] = await current().select().from(products).where(eq(products.id, id)).for('update');
      return row && toProduct(row);
    },
    async findVariant(id) {
      const [row] = await current().select().from(variants).where(eq(variants.id, id));
      return row && toVariant(row);
    },
    async variantsOf(productId) {
      const rows = await current()
        .select()
        .from(variants)
        .where(eq(variants.productId, productId))
        .orderBy(asc(variants.position));
      return rows.map(toVariant);
    },
    async pricedCurrencies(productId) {
      const [best] = await current()
        .select({ currencies: sql<string[]>`array_agg(${prices.currency})` })
        .from(prices)
        .innerJoin(variants, eq(variants.id, prices.variantId))
        .where(eq(variants.productId, productId))
        .groupBy(prices.variantId)
        .orderBy(desc(count()))
        .limit(1);
      return best?.currencies ?? [];
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
    async updateProduct(product) {
      const place = product.publishedAt ? { changePosition: await takePosition(product.updatedAt) } : {};
      const row = { ...toRow(product), ...place };
      await current().update(products).set(row).where(eq(products.id, product.id));
    },
    async saveVariant(variant, position) {
      const row = toVariantRow(variant);
      try {
        // A savepoint: the unit of work outlives a SKU that is taken.
        await current().transaction((savepoint) =>
          savepoint
            .insert(variants)
            .values({ ...row, position })
            .onConflictDoUpdate({ target: variants.id, set: row }),
        );
        return true;
      } catch (error) {
        if (violates(error, 'variants_sku_unique')) return false;
        throw error;
      }
    },
    async setPrice(variantId, price) {
      const row = toPriceRow(variantId, price);
      const target = [prices.variantId, prices.currency];
      await current().insert(prices).values(row).onConflictDoUpdate({ target, set: row });
      const rows = await current()
        .select({ currency: prices.currency })
        .from(prices)
        .where(eq(prices.variantId, variantId));
      return rows.map(({ currency }) => currency);
    },
    listVariant: async (id) =>
      void (await current().update(variants).set({ isListed: true }).where(eq(variants.id, id))),
  };
}

function toRow(product: Product): typeof products.$inferInsert {
  const { subtitle = null, description = null, brandId = null, publishedAt = null, ...rest } = product;
  return { ...rest, subtitle, description, brandId, publishedAt };
}

function toVariantRow({ unitCost, ...variant }: Variant): Omit<typeof variants.$inferInsert, 'position'> {
  const { imageId = null, weightGrams = null, ...rest } = variant;
  const cost = { unitCostMinor: unitCost?.minor ?? null, unitCostCurrency: unitCost?.currency ?? null };
  return { ...rest, imageId, weightGrams, ...cost };
}

function toPriceRow(variantId: string, price: Price): typeof prices.$inferInsert {
  const { compareAtMinor = null, validUntil = null, ...rest } = price;
  return { variantId, ...rest, compareAtMinor, validUntil };
}
