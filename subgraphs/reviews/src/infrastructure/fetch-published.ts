import type { Database } from '@prism/platform/database';
import { and, desc, eq, getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Position, ReviewListing, ReviewSort, Slice } from '../application/ports.ts';
import { isBuyer, type ReviewAndReviewer } from './review-rows.ts';
import { reviewers, reviews } from './tables.ts';

type Connection = ReturnType<Database['current']>;

/**
 * For each product the first `limit` published reviews of the listing behind the position: one statement, in which each
 * product reads only its own slice of an index.
 */
export async function fetchPublished(
  database: Database,
  productIds: readonly string[],
  listing: ReviewListing,
  slice: Slice,
): Promise<ReviewAndReviewer[]> {
  const connection = database.current();
  const page = firstOf(connection, listing, slice);
  return connection
    .select({ review: { ...page._.selectedFields }, reviewer: reviewers, isBuyer: isBuyer(page) })
    .from(sql`unnest(${sql.param(productIds)}::text[]) as wanted(product_id)`)
    .crossJoinLateral(page)
    .leftJoin(reviewers, eq(reviewers.customerId, page.customerId))
    .orderBy(page.productId, ...orderKeys[listing.sort](page).map((key) => desc(key)));
}

/** The slice of one product, whichever `wanted` names. */
function firstOf(connection: Connection, { sort, rating }: ReviewListing, { limit, after }: Slice) {
  const keys = orderKeys[sort](reviews);
  const isWanted = and(
    eq(reviews.productId, sql`wanted.product_id`),
    // Written out: only then the planner sees that the partial indexes fit.
    sql`${reviews.status} = 'PUBLISHED'`,
    rating && eq(reviews.rating, rating),
    after && isBehind(keys, after),
  );
  return connection
    .select(getTableColumns(reviews))
    .from(reviews)
    .where(isWanted)
    .orderBy(...keys.map((key) => desc(key)))
    .limit(limit)
    .as('page');
}

type KeyColumns = Record<'helpfulCount' | 'rating' | 'createdAt' | 'id', SQLWrapper>;

/** What each sort orders by, all descending, so that one row comparison finds the next page. The id makes it unique. */
const orderKeys: Record<ReviewSort, (columns: KeyColumns) => SQLWrapper[]> = {
  HELPFUL: ({ helpfulCount, createdAt, id }) => [helpfulCount, createdAt, id],
  NEWEST: ({ createdAt, id }) => [createdAt, id],
  RATING_HIGH: ({ rating, createdAt, id }) => [rating, createdAt, id],
  RATING_LOW: ({ rating, createdAt, id }) => [sql`(-${rating})`, createdAt, id],
};

function isBehind(keys: SQLWrapper[], { lead, at, id }: Position): SQL {
  const place = [sql`${lead}::int`, sql`${at.toISOString()}::timestamptz`, sql`${id}`].slice(-keys.length);
  return sql`(${sql.join(keys, sql`, `)}) < (${sql.join(place, sql`, `)})`;
}
