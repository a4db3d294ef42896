import { isId } from '@prism/platform/ids';
import { type Connection, createCursors, pageSize, toConnection } from '@prism/platform/paging';
import { z } from 'zod';
import type { Review } from '../domain/review.ts';
import type { Position, ReadableReview, ReviewListing, ReviewSort, Slice } from './ports.ts';

/** The arguments of a list in the graph. */
export interface PageArguments {
  first: number;
  /** The cursor of the last review of the page before. */
  after?: string | null | undefined;
}

/** One ordered list of reviews and how it is paged. */
export interface ReviewList {
  /** What to fetch for a page: one more than it holds. Throws BAD_USER_INPUT. */
  slice(page: PageArguments): Slice;
  toConnection(fetched: readonly ReadableReview[], page: PageArguments): Connection<ReadableReview>;
}

/** Published reviews of a product. Ties: the newest first, then by id. */
export function productReviews(productId: string, { sort, rating }: ReviewListing): ReviewList {
  return defineList(`reviews of ${productId}, ${sort}, rated ${rating ?? 'anything'}`, (review) => ({
    lead: leads[sort](review),
    at: review.createdAt,
  }));
}

/** All reviews of a customer, the newest first. */
export function authorReviews(customerId: string): ReviewList {
  return defineList(`reviews by ${customerId}`, ({ createdAt }) => ({ lead: 0, at: createdAt }));
}

/** Reviews that wait for a moderator, the longest waiting first. */
export function moderationQueue(): ReviewList {
  return defineList('moderation queue', ({ submittedAt }) => ({ lead: 0, at: submittedAt }));
}

/** What a list is ordered by before the date; the higher, the earlier. */
const leads: Record<ReviewSort, (review: Review) => number> = {
  HELPFUL: ({ helpfulCount }) => helpfulCount,
  NEWEST: () => 0,
  RATING_HIGH: ({ rating }) => rating,
  RATING_LOW: ({ rating }) => -rating,
};

/** Later than anything here, and still a date to the database. */
const maxEpochMs = Date.UTC(2200, 0);
const position = z.tuple([
  z.int32(),
  z.int().min(0).max(maxEpochMs),
  z.string().refine((id) => isId('rev', id), 'Expected the id of a review'),
]);

function defineList(list: string, placeOf: (review: Review) => Omit<Position, 'id'>): ReviewList {
  const cursors = createCursors({ list, position });
  const cursorOf = (review: Review) => {
    const { lead, at } = placeOf(review);
    return cursors.encode([lead, at.getTime(), review.id]);
  };
  return {
    slice({ first, after }) {
      const limit = pageSize(first) + 1;
      if (typeof after !== 'string') return { limit };
      const [lead, atMs, id] = cursors.decode(after);
      return { limit, after: { lead, at: new Date(atMs), id } };
    },
    toConnection: (fetched, page) => toConnection({ rows: fetched, ...page, cursorOf }),
  };
}
