import { demoProduct, demoWarehouses } from '@prism/demo';
import { analyze, type Database, insertRows } from '@prism/platform/database';
import { type DemoSize, demoSizes } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { products, stockLevels, variants, warehouses } from '../tables.ts';
import { seedDemoReservations } from './demo-reservations.ts';
import { demoRows } from './demo-rows.ts';

/** Products per statement. */
const batchSize = 500;

/** Fills empty warehouses with demo stock, all or nothing; filled ones are left as they are. Safe for concurrent starts. */
export async function seedDemoData(database: Database, size: DemoSize, log: Logger): Promise<void> {
  const startedAt = performance.now();
  const isSeeded = await database.transaction(async () => {
    // Size L takes minutes, and so does waiting for another start that is at it.
    await database.current().execute(sql`set local statement_timeout = 0`);
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('inventory demo data', 0))`);
    if ((await database.current().$count(warehouses)) > 0) return false;
    await insertRows(database, warehouses, demoWarehouses);
    for (let from = 0; from < demoSizes[size]; from += batchSize) await seedProducts(database, from);
    await seedDemoReservations(database);
    return true;
  });
  if (!isSeeded) return;
  await analyze(database);
  log.info({ size, tookMs: Math.round(performance.now() - startedAt) }, 'demo stock was written');
}

async function seedProducts(database: Database, from: number): Promise<void> {
  const batch = Array.from({ length: batchSize }, (_, at) => demoRows(demoProduct(from + at)));
  await insertRows(
    database,
    products,
    batch.map(({ product }) => product),
  );
  await insertRows(
    database,
    variants,
    batch.flatMap((each) => each.variants),
  );
  await insertRows(
    database,
    stockLevels,
    batch.flatMap((each) => each.levels),
  );
}
