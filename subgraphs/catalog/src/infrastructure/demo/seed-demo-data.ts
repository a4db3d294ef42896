import { type Database, insertRows } from '@prism/platform/database';
import { type DemoSize, demoSizes } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { brands, categories, prices, productSlugs, products, variants } from '../tables.ts';
import { demoBrands, demoCategories } from './demo-categories.ts';
import { type DemoProduct, demoProduct } from './demo-product.ts';

/** Products per statement. */
const batchSize = 500;

/** Fills an empty catalog with demo products, all or nothing; a filled one is left as it is. Safe for concurrent starts. */
export async function seedDemoData(database: Database, size: DemoSize, log: Logger): Promise<void> {
  const startedAt = performance.now();
  const isSeeded = await database.transaction(async () => {
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('catalog demo data', 0))`);
    if ((await database.current().$count(categories)) > 0) return false;
    log.info({ products: demoSizes[size] }, 'seeding demo data');
    await insertRows(database, brands, demoBrands());
    await insertRows(database, categories, demoCategories());
    for (let from = 0; from < demoSizes[size]; from += batchSize) await seedProducts(database, from);
    return true;
  });
  if (!isSeeded) return;
  await database.current().execute(sql`analyze`);
  log.info({ products: demoSizes[size], tookMs: Math.round(performance.now() - startedAt) }, 'seeded demo data');
}

async function seedProducts(database: Database, from: number): Promise<void> {
  const batch = Array.from({ length: batchSize }, (_, at) => demoProduct(from + at));
  await insertRows(database, productSlugs, batch.flatMap(slugRows));
  await insertRows(
    database,
    products,
    batch.map(({ product }) => product),
  );
  await insertRows(database, variants, batch.flatMap(variantRows));
  await insertRows(database, prices, batch.flatMap(priceRows));
}

function slugRows({ product, formerSlugs }: DemoProduct) {
  return [product.slug, ...formerSlugs].map((slug) => ({ slug, productId: product.id }));
}

function variantRows({ variants: each }: DemoProduct): (typeof variants.$inferInsert)[] {
  return each.map(({ unitCost, prices: _, ...variant }, position) => ({
    ...variant,
    position,
    unitCostMinor: unitCost?.minor,
    unitCostCurrency: unitCost?.currency,
  }));
}

function priceRows({ variants: each }: DemoProduct): (typeof prices.$inferInsert)[] {
  return each.flatMap(({ id, prices: own }) => own.map((price) => ({ variantId: id, ...price })));
}
