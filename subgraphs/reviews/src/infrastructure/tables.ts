import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { Rating } from '../domain/rating.ts';
import type { ReviewStatus } from '../domain/review.ts';

/** Milliseconds, as JavaScript has them: a cursor holds the whole of it. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

export const reviews = pgTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    productId: text('product_id').notNull(),
    customerId: text('customer_id').notNull(),
    rating: smallint('rating').$type<Rating>().notNull(),
    title: text('title'),
    body: text('body').notNull(),
    displayName: text('display_name'),
    status: text('status').$type<ReviewStatus>().notNull(),
    helpfulCount: integer('helpful_count').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    moderatedBy: text('moderated_by'),
    moderatedAt: moment('moderated_at'),
    moderationNote: text('moderation_note'),
  },
  (table) => {
    const isPublished = sql`${table.status} = 'PUBLISHED'`;
    const place = [table.createdAt, table.id] as const;
    return [
      unique('reviews_one_per_customer_and_product').on(table.customerId, table.productId),
      // Ascending, and read backwards: `desc()` here would be NULLS LAST, which no `order by … desc` asks for.
      index('reviews_published_helpful')
        .on(table.productId, table.helpfulCount, ...place)
        .where(isPublished),
      index('reviews_published_newest')
        .on(table.productId, ...place)
        .where(isPublished),
      index('reviews_published_rating')
        .on(table.productId, table.rating, ...place)
        .where(isPublished),
      index('reviews_author').on(table.customerId, ...place),
      index('reviews_queue').on(table.submittedAt, table.id).where(sql`${table.status} = 'PENDING'`),
      check('reviews_rating', sql`${table.rating} between 1 and 5`),
      check('reviews_status', sql`${table.status} in ('PENDING', 'PUBLISHED', 'REJECTED')`),
      check('reviews_helpful_count', sql`${table.helpfulCount} >= 0`),
      check('reviews_decided', sql`${table.status} = 'PENDING' or ${table.moderatedBy} is not null`),
      check('reviews_moderation', sql`(${table.moderatedBy} is null) = (${table.moderatedAt} is null)`),
    ];
  },
);

/** One row per review and voter. */
export const votes = pgTable(
  'review_votes',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    /** A subject: customer or guest. */
    voter: text('voter').notNull(),
    helpful: boolean('helpful').notNull(),
    votedAt: moment('voted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.voter] })],
);

const stars = (name: string) => integer(name).notNull().default(0);

/** How many published reviews of a product gave 1 to 5 stars; changed in the transaction of the review. */
export const ratingHistograms = pgTable(
  'rating_histograms',
  {
    productId: text('product_id').primaryKey(),
    stars1: stars('stars_1'),
    stars2: stars('stars_2'),
    stars3: stars('stars_3'),
    stars4: stars('stars_4'),
    stars5: stars('stars_5'),
  },
  (table) => [
    check(
      'rating_histograms_counts',
      sql`least(${table.stars1}, ${table.stars2}, ${table.stars3}, ${table.stars4}, ${table.stars5}) >= 0`,
    ),
  ],
);

/** Products the catalog told of. */
export const knownProducts = pgTable('known_products', {
  id: text('id').primaryKey(),
  isArchived: boolean('is_archived').notNull(),
  /** Of the product, when it was told. 0: demo data, before any news. */
  version: integer('version').notNull(),
});

/** Which signed-in customers bought what, as orders told. An order that was cancelled is no longer here. */
export const purchases = pgTable(
  'purchases',
  {
    orderId: text('order_id').notNull(),
    productId: text('product_id').notNull(),
    customerId: text('customer_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.productId] }),
    index('purchases_customer_and_product').on(table.customerId, table.productId),
  ],
);

/** What accounts told of people, and what of it may be shown. */
export const reviewers = pgTable('reviewers', {
  customerId: text('customer_id').primaryKey(),
  firstName: text('first_name'),
  lastInitial: text('last_initial'),
});
