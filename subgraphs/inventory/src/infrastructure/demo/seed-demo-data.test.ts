import { demoAvailability, demoProduct } from '@prism/demo';
import type { Database } from '@prism/platform/database';
import { demoSizes } from '@prism/platform/demo';
import { silentLogger } from '@prism/platform/log';
import { testDatabase } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { availabilityOfProduct } from '../../domain/availability.ts';
import { createInventoryReader } from '../inventory-reader.ts';
import { seedDemoData } from './seed-demo-data.ts';

const shop = Array.from({ length: demoSizes.S }, (_, index) => demoProduct(index));
let database: Database;
let tookMs: number;
beforeAll(async () => {
  database = await testDatabase('inventory demo');
  await database.migrate(new URL('../../../migrations/', import.meta.url));
  const startedAt = performance.now();
  await Promise.all([seedDemoData(database, 'S', silentLogger), seedDemoData(database, 'S', silentLogger)]);
  tookMs = performance.now() - startedAt;
});

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await database.current().execute<{ count: string }>(query);
  return Number(rows[0]?.count);
}

describe('demo stock of size S', () => {
  test('is written once and in bulk, however many start at the same time', async () => {
    expect(await count(sql`select count(*) from products`)).toBe(demoSizes.S);
    expect(await count(sql`select count(*) from warehouses`)).toBe(3);
    // Half a second on an idle machine; a statement per variant would take minutes.
    expect(tookMs).toBeLessThan(6_000);
  });

  test('knows every variant of the shop, each kept in at least one warehouse', async () => {
    const variants = shop.reduce((sum, product) => sum + product.variants.length, 0);
    expect(await count(sql`select count(*) from variants`)).toBe(variants);
    expect(await count(sql`select count(distinct variant_id) from stock_levels`)).toBe(variants);
  });

  test('amounts to the availability that the other parts expect of each product', async () => {
    const stocks = await createInventoryReader(database).productStocks(shop.map(({ id }) => id));
    const stocksOf = (id: string) => stocks.filter(({ productId }) => productId === id);
    const found = shop.map(({ id }) => availabilityOfProduct(stocksOf(id))?.status);
    expect(found).toEqual(shop.map(demoAvailability));
    expect(new Set(found)).toEqual(new Set(['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK']));
  });

  test('counts as told: the first change is the first news', async () => {
    const { rows } = await database.current().execute(sql`select id, told_status, told_version from products`);
    const told = new Map(rows.map((row) => [row.id, [row.told_status, row.told_version]]));
    expect(shop.map(({ id }) => told.get(id))).toEqual(shop.map((product) => [demoAvailability(product), 0]));
  });

  test('has nothing reserved', async () => {
    expect(await count(sql`select count(*) from stock_levels where reserved > 0`)).toBe(0);
  });
});
