import type { Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Position, ReviewReader, Slice } from '../application/ports.ts';
import { fetchPublished } from './fetch-published.ts';
import { toHistogram } from './histogram-store.ts';
import { isBuyer, toReadable } from './review-rows.ts';
import { ratingHistograms, reviewers, reviews } from './tables.ts';

export function createReviewReader(database: Database): ReviewReader {
  async function fetchWhere(condition: SQL | undefined) {
    return (await readable(database).where(condition)).map(toReadable);
  }

  return {
    byId: (ids) =>
      fetchWhere(
        inArray(
          reviews.id,
          ids.filter((id) => isId('rev', id)),
        ),
      ),
    ofAuthor: (customerId, productIds) =>
      fetchWhere(and(eq(reviews.customerId, customerId), inArray(reviews.productId, [...productIds]))),
    async histograms(productIds) {
      const table = ratingHistograms;
      const rows = await database
        .current()
        .select()
        .from(table)
        .where(inArray(table.productId, [...productIds]));
      return new Map(rows.map((row) => [row.productId, toHistogram(row)]));
    },
    async published(productIds, listing, slice) {
      return (await fetchPublished(database, productIds, listing, slice)).map(toReadable);
    },
    async allOfAuthor(customerId, { limit, after }) {
      const rows = await readable(database)
        .where(and(isBy(customerId), after && sql`(${reviews.createdAt}, ${reviews.id}) < ${placeOf(after)}`))
        .orderBy(desc(reviews.createdAt), desc(reviews.id))
        .limit(limit);
      return rows.map(toReadable);
    },
    countOfAuthor: (customerId) => countWhere(database, isBy(customerId)),
    async queue({ limit, after }: Slice) {
      const rows = await readable(database)
        .where(and(isPending, after && sql`(${reviews.submittedAt}, ${reviews.id}) > ${placeOf(after)}`))
        .orderBy(asc(reviews.submittedAt), asc(reviews.id))
        .limit(limit);
      return rows.map(toReadable);
    },
    countQueue: () => countWhere(database, isPending),
  };
}

/** Written out: only then the planner sees that the partial index fits. */
const isPending = sql`${reviews.status} = 'PENDING'`;
const isBy = (customerId: string) => eq(reviews.customerId, customerId);
const placeOf = ({ at, id }: Position) => sql`(${at.toISOString()}::timestamptz, ${id})`;

function readable(database: Database) {
  return database
    .current()
    .select({ review: reviews, reviewer: reviewers, isBuyer: isBuyer(reviews) })
    .from(reviews)
    .leftJoin(reviewers, eq(reviewers.customerId, reviews.customerId));
}

async function countWhere(database: Database, condition: SQL): Promise<number> {
  const [row] = await database.current().select({ count: count() }).from(reviews).where(condition);
  return row?.count ?? 0;
}
