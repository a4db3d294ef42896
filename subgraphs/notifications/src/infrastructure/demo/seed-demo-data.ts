import {
  demoAvailability,
  demoCustomerCount,
  demoCustomerId,
  demoMarketingOptIn,
  demoProduct,
  demoWishes,
} from '@prism/demo';
import { analyze, type Database, insertRows } from '@prism/platform/database';
import { type DemoSize, demoEpoch, demoSizes } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { defaultPreferences } from '../../domain/preferences.ts';
import { notifications, preferences, productStocks, products, wishes } from '../tables.ts';
import { demoNotifications } from './demo-notifications.ts';

/** Products per statement. */
const batchSize = 5_000;

export interface SeedOptions {
  database: Database;
  log: Logger;
  /** What is old is forgotten, so the demo notifications are as young as the database. */
  now: Date;
}

/** What others would have told until now, and a few notifications, into an empty database. Safe for concurrent starts. */
export async function seedDemoData({ database, log, now }: SeedOptions, size: DemoSize): Promise<void> {
  const startedAt = performance.now();
  const isSeeded = await database.transaction(async () => {
    // Size L takes minutes, and so does waiting for another start that is at it.
    await database.current().execute(sql`set local statement_timeout = 0`);
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('notifications demo data', 0))`);
    if ((await database.current().select({ id: products.id }).from(products).limit(1)).length > 0) return false;
    for (let from = 0; from < demoSizes[size]; from += batchSize)
      await seedProducts(database, from, Math.min(batchSize, demoSizes[size] - from));
    await seedPeople(database, size);
    await database.current().insert(notifications).values(demoNotifications(now));
    return true;
  });
  if (!isSeeded) return;
  await analyze(database);
  log.info({ size, tookMs: Math.round(performance.now() - startedAt) }, 'demo notifications were written');
}

async function seedProducts(database: Database, from: number, count: number): Promise<void> {
  const batch = Array.from({ length: count }, (_, at) => demoProduct(from + at));
  const named = batch.map(({ id, name, slugs, version }) => ({ id, name, slug: slugs[0] ?? id, version }));
  const stocks = batch.map((product) => ({ productId: product.id, status: demoAvailability(product), version: 0 }));
  await insertRows(database, products, named);
  await insertRows(database, productStocks, stocks);
}

async function seedPeople(database: Database, size: DemoSize): Promise<void> {
  const people = Array.from({ length: demoCustomerCount(size) }, (_, index) => index);
  const wished = people.flatMap((person) => {
    const items = demoWishes(person);
    const list = { customerId: demoCustomerId(person), isPresent: true, version: 1 + items.length, currency: 'EUR' };
    return items.map(({ productId }) => ({ ...list, productId, priceToldAt: null, stockToldAt: null }));
  });
  const consents = people.filter(demoMarketingOptIn).map((person) => ({
    customerId: demoCustomerId(person),
    ...defaultPreferences,
    marketing: true,
    marketingSaidAt: new Date(demoEpoch),
  }));
  await insertRows(database, wishes, wished);
  await insertRows(database, preferences, consents);
}
