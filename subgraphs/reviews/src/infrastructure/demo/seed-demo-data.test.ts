import {
  demoCustomerId as customerId,
  demoRatingSummary,
  demoProductId as productId,
  demoPublishedAt as productSince,
} from '@prism/demo';
import type { Database } from '@prism/platform/database';
import { demoEpoch, demoSizes } from '@prism/platform/demo';
import { silentLogger } from '@prism/platform/log';
import { testDatabase } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, textLength, textLimits } from '../../domain/review-text.ts';
import { knownProducts, reviews } from '../tables.ts';
import { customerSince } from './demo-authors.ts';
import { demoProducts } from './demo-products.ts';
import { demoReview } from './demo-reviews.ts';
import { seedDemoData } from './seed-demo-data.ts';

type Row = typeof reviews.$inferSelect;
let database: Database;
let rows: Row[];
let tookMs: number;

beforeAll(async () => {
  database = await testDatabase('reviews demo');
  await database.migrate(new URL('../../../migrations/', import.meta.url));
  const startedAt = performance.now();
  await Promise.all([seedDemoData(database, 'S', silentLogger), seedDemoData(database, 'S', silentLogger)]);
  tookMs = performance.now() - startedAt;
  rows = await database.current().select().from(reviews);
});

/** How many rows a query answers. */
async function countRows(query: ReturnType<typeof sql>): Promise<number> {
  return (await database.current().execute(query)).rows.length;
}
const share = (isOne: (row: Row) => boolean) => rows.filter(isOne).length / rows.length;

describe('demo data of size S', () => {
  test('are about eight thousand reviews, written once and in bulk, however many start at the same time', () => {
    expect(rows.length).toBeGreaterThan(7_500);
    expect(rows.length).toBeLessThan(8_500);
    // A second on an idle machine; a statement per review would take minutes.
    expect(tookMs).toBeLessThan(6_000);
  });

  test('are the same in every world', () => {
    const review = demoReview({ product: 17, place: 3, author: 40 });
    expect(review).toEqual(demoReview({ product: 17, place: 3, author: 40 }));
    expect(review.id).toBe('rev_01D0000000000A024J20R29PF5');
  });

  test('are J-shaped, and spread over products by popularity', () => {
    const [one, two, three, four, five] = [1, 2, 3, 4, 5].map((stars) => share(({ rating }) => rating === stars));
    expect([five, four, one, three, two].map(Number)).toEqual([five, four, one, three, two].sort().reverse());
    expect(share(({ productId: id }) => id === productId(0))).toBeGreaterThan(0.02);
    const reviewed = new Set(rows.map(({ productId: id }) => id)).size;
    expect(reviewed).toBeGreaterThan(800);
    expect(reviewed).toBeLessThan(990);
  });

  test('keep to the limits of what customers may write, and have no open slot', () => {
    for (const { title, body } of rows) {
      expect(cleanParagraphs(body)).toBe(body);
      expect(textLength(body)).toBeGreaterThan(textLimits.bodyMin);
      expect(`${title}${body}`).not.toMatch(/[{}]|undefined/);
      if (title !== null) expect([cleanLine(title), textLength(title) <= textLimits.title]).toEqual([title, true]);
    }
  });

  test('hardly repeat themselves', () => {
    expect(new Set(rows.map(({ body }) => body)).size / rows.length).toBeGreaterThan(0.95);
  });

  test('come after product and customer, and before the epoch', () => {
    const products = new Map([...demoProducts('S')].map(({ index }) => [productId(index), productSince(index)]));
    const customers = new Map(Array.from({ length: 210 }, (_, n) => [customerId(n), customerSince(n)]));
    for (const { productId: product, customerId: customer, createdAt, moderatedAt } of rows) {
      if (customer === customerId(0)) continue;
      expect(createdAt.getTime()).toBeGreaterThanOrEqual(products.get(product) ?? Number.NaN);
      expect(createdAt.getTime()).toBeGreaterThanOrEqual(customers.get(customer) ?? Number.NaN);
      expect((moderatedAt ?? createdAt).getTime()).toBeLessThanOrEqual(demoEpoch);
    }
  });

  test('amount to what other parts are told of them', () => {
    for (const { index } of demoProducts('S')) {
      const id = productId(index);
      const published = rows.filter((row) => row.productId === id && row.status === 'PUBLISHED');
      const sum = published.reduce((total, { rating }) => total + rating, 0);
      const average = published.length === 0 ? 0 : sum / published.length;
      expect(demoRatingSummary(index, 'S')).toEqual({ average, count: published.length });
    }
  });

  test('have a summary for every product that equals its published reviews', async () => {
    const wrong = sql`
      select * from (
        select product_id, rating, count(*) as counted from reviews where status = 'PUBLISHED' group by product_id, rating
      ) as truth full join (
        select product_id, stars.rating, stars.counted from rating_histograms,
          lateral (values (1, stars_1), (2, stars_2), (3, stars_3), (4, stars_4), (5, stars_5)) as stars(rating, counted)
        where stars.counted > 0
      ) as kept using (product_id, rating)
      where truth.counted is distinct from kept.counted`;
    expect(await countRows(wrong)).toBe(0);
  });

  test('rate every product as the other parts believe', () => {
    const published = new Map<string, number[]>();
    for (const { productId: id, rating, status } of rows)
      if (status === 'PUBLISHED') published.set(id, [...(published.get(id) ?? []), rating]);
    for (let index = 0; index < demoSizes.S; index++) {
      const stars = published.get(productId(index)) ?? [];
      const average = stars.reduce((sum, rating) => sum + rating, 0) / (stars.length || 1);
      expect(demoRatingSummary(index, 'S')).toEqual({ average: expect.closeTo(average, 9), count: stars.length });
    }
  });

  test('have as many helpful votes as they count', async () => {
    const wrong = sql`
      select id from reviews left join review_votes on review_id = id and helpful
      group by id having count(voter) <> helpful_count`;
    expect(await countRows(wrong)).toBe(0);
    expect(await countRows(sql`select voter from review_votes limit 1`)).toBe(1);
  });

  test('leave a few for the moderators', () => {
    const waiting = rows.filter(({ status }) => status === 'PENDING').length;
    expect(waiting).toBeGreaterThan(5);
    expect(waiting).toBeLessThan(60);
  });

  test('give the demo customer one that is published and one that waits', () => {
    const own = rows.filter((row) => row.customerId === customerId(0));
    expect(own.map(({ status }) => status).sort()).toEqual(['PENDING', 'PUBLISHED']);
  });

  test('know every product that is or was on the shelves, and no draft', async () => {
    const products = await database.current().select().from(knownProducts);
    expect(products).toHaveLength(999);
    const unusual = products.filter(({ isArchived }) => isArchived);
    expect(unusual.map(({ id }) => id)).toEqual([productId(2)]);
    expect(products.map(({ id }) => id)).not.toContain(productId(8));
  });
});
