import { demoProduct } from '@prism/demo';
import { analyze, type Database, insertRows } from '@prism/platform/database';
import { type DemoSize, demoEpoch, demoSizes } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { brands, categories, changeFeed, prices, productSlugs, products, variants } from '../tables.ts';
import { brandRows, categoryRows } from './demo-categories.ts';
import { type DemoRows, demoRows } from './demo-rows.ts';

/** Products per statement. */
const batchSize = 500;
/** Products between two lines of the log: size L takes minutes. */
const progressEvery = 50_000;

/**
 * Fills an empty catalog with demo products, all or nothing; a filled one is left as it is. Safe for concurrent starts.
 * One transaction for any size: PostgreSQL keeps no undo log, and checkpoints recycle its WAL while it runs.
 */
export async function seedDemoData(database: Database, size: DemoSize, log: Logger): Promise<void> {
  const startedAt = performance.now();
  const isSeeded = await database.transaction(async () => {
    // Another start may be at it, and size L takes minutes.
    await database.current().execute(sql`set local statement_timeout = 0`);
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('catalog demo data', 0))`);
    if ((await database.current().$count(categories)) > 0) return false;
    log.info({ products: demoSizes[size] }, 'seeding demo data');
    await insertRows(database, brands, brandRows());
    await insertRows(database, categories, categoryRows());
    await seedProducts(database, demoSizes[size], log);
    // The products have their places in the feed; what changes from now on comes after them.
    const position = sql`greatest(${changeFeed.position}, ${demoEpoch}::bigint)`;
    await database.current().update(changeFeed).set({ position });
    return true;
  });
  if (!isSeeded) return;
  await analyze(database);
  log.info({ products: demoSizes[size], tookMs: Math.round(performance.now() - startedAt) }, 'seeded demo data');
}

/** Holds two batches at any time: the next one is made while the server takes the prices of the one before. */
async function seedProducts(database: Database, count: number, log: Logger): Promise<void> {
  let pricing = Promise.resolve();
  for (let from = 0; from < count; from += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) =>
      demoRows(demoProduct(from + at)),
    );
    await pricing;
    if (from > 0 && from % progressEvery === 0) log.info({ products: from, of: count }, 'seeding demo data');
    const all = <Row>(rowsOf: (rows: DemoRows) => readonly Row[]) => batch.flatMap(rowsOf);
    await insertRows(
      database,
      productSlugs,
      all(({ slugs }) => slugs),
    );
    await insertRows(
      database,
      products,
      all(({ product }) => [product]),
    );
    await insertRows(
      database,
      variants,
      all((rows) => rows.variants),
    );
    pricing = insertRows(
      database,
      prices,
      all((rows) => rows.prices),
    );
  }
  await pricing;
}
