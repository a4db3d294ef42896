import { demoProductId as productId } from '@prism/demo';
import { analyze, type Database, insertRows } from '@prism/platform/database';
import type { DemoSize } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { changeHistogram, emptyHistogram } from '../../domain/rating-summary.ts';
import type { Review } from '../../domain/review.ts';
import { toStars } from '../histogram-store.ts';
import { toRow } from '../review-rows.ts';
import { knownProducts, purchases, ratingHistograms, reviews, votes } from '../tables.ts';
import { reviewsOfCustomerZero } from './customer-zero.ts';
import { demoAuthors } from './demo-authors.ts';
import { type DemoProduct, demoProducts } from './demo-products.ts';
import { demoPurchases } from './demo-purchases.ts';
import { demoReview } from './demo-reviews.ts';

/** Reviews per statement. */
const batchSize = 2_000;
/** Batches between two lines of the log: size L takes minutes. */
const progressEvery = 50;

/** Fills an empty database with demo reviews, all or nothing; a filled one is left as it is. Safe for concurrent starts. */
export async function seedDemoData(database: Database, size: DemoSize, log: Logger): Promise<void> {
  const startedAt = performance.now();
  const isSeeded = await database.transaction(async () => {
    // Size L takes minutes, and so does waiting for another start that is at it.
    await database.current().execute(sql`set local statement_timeout = 0`);
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('reviews demo data', 0))`);
    if (!(await isEmpty(database))) return false;
    let batchesWritten = 0;
    for (const products of batches(demoProducts(size))) {
      await seedProducts(database, products, size);
      if (++batchesWritten % progressEvery === 0) log.info({ size, batchesWritten }, 'writing demo reviews');
    }
    await seedVotes(database);
    await insertRows(database, purchases, demoPurchases);
    return true;
  });
  if (!isSeeded) return;
  await analyze(database);
  log.info({ size, tookMs: Math.round(performance.now() - startedAt) }, 'demo reviews were written');
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.current().select({ id: reviews.id }).from(reviews).limit(1)).length === 0;
}

async function seedProducts(database: Database, products: readonly DemoProduct[], size: DemoSize): Promise<void> {
  const byProduct = products.map((product) => ({ product, reviews: reviewsOf(product, size) }));
  await insertRows(
    database,
    knownProducts,
    products.map(({ index, isArchived }) => ({ id: productId(index), isArchived, version: 0 })),
  );
  await insertRows(
    database,
    reviews,
    byProduct.flatMap((each) => each.reviews.map(toRow)),
  );
  await insertRows(
    database,
    ratingHistograms,
    byProduct.map((each) => ({ productId: productId(each.product.index), ...toStars(histogramOf(each.reviews)) })),
  );
}

function reviewsOf({ index: product, reviews: count }: DemoProduct, size: DemoSize): Review[] {
  const authors = [...demoAuthors(product, count, size)];
  const own = reviewsOfCustomerZero.filter((review) => review.productId === productId(product));
  return [...own, ...authors.map((author, place) => demoReview({ product, place, author }))];
}

function histogramOf(all: readonly Review[]) {
  return all
    .filter(({ status }) => status === 'PUBLISHED')
    .reduce((counts, { rating }) => changeHistogram(counts, { kind: 'published', rating }), emptyHistogram);
}

/** As many helpful votes of guests as the reviews count. */
async function seedVotes(database: Database): Promise<void> {
  await database.current().execute(sql`
    insert into ${votes} (review_id, voter, helpful, voted_at)
    select id, 'gst_01DEM0' || lpad(voter::text, 20, '0'), true, created_at
    from ${reviews} cross join lateral generate_series(1, helpful_count) as voter`);
}

/** Parts the products into batches of some `batchSize` reviews, and of no more products than that. */
function* batches(products: Iterable<DemoProduct>): Generator<DemoProduct[]> {
  let batch: DemoProduct[] = [];
  let size = 0;
  for (const product of products) {
    batch.push(product);
    size += Math.max(1, product.reviews);
    if (size < batchSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
