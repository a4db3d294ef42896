import { demoProduct } from '@prism/demo';
import { silentLogger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { seedDemoData } from '../src/infrastructure/demo/seed-demo-data.ts';
import { openCatalog, type TestCatalog } from './catalog-kit.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await catalog.database.current().execute<{ count: string }>(query);
  return Number(rows[0]?.count);
}

test('a filled catalog is left as it is', async () => {
  await seedDemoData(catalog.database, 'S', silentLogger);
  expect(await count(sql`select count(*) from products`)).toBe(1_000);
});

test('every active product has a priced variant in every currency', async () => {
  const unpriced = sql`select count(*) from products p cross join unnest(array['EUR', 'USD', 'GBP', 'JPY', 'KWD']) as c(currency)
    where p.status = 'ACTIVE' and not exists (
      select from variants v join prices on variant_id = v.id where v.product_id = p.id and prices.currency = c.currency)`;
  expect(await count(unpriced)).toBe(0);
});

test('a quarter is on sale, prices differ, and stock keeping units do not repeat', async () => {
  const onSale = await count(
    sql`select count(distinct product_id) from variants join prices on variant_id = id where compare_at_minor is not null`,
  );
  expect(onSale).toBeGreaterThan(200);
  expect(onSale).toBeLessThan(300);
  expect(await count(sql`select count(distinct current_minor) from prices where currency = 'EUR'`)).toBeGreaterThan(
    300,
  );
  expect(await count(sql`select count(*) from variants`)).toBe(
    await count(sql`select count(distinct sku) from variants`),
  );
});

test('every fact follows from the index: any slice can be made again', () => {
  expect(demoProduct(777)).toEqual(demoProduct(777));
  expect(demoProduct(777).id).not.toBe(demoProduct(778).id);
});
