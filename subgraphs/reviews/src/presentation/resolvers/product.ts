import { PrismError } from '@prism/platform/errors';
import { isId } from '@prism/platform/ids';
import type { ReviewListing, ReviewSort } from '../../application/ports.ts';
import { productReviews } from '../../application/review-lists.ts';
import { isRating, ratings } from '../../domain/rating.ts';
import { type Histogram, summarize } from '../../domain/rating-summary.ts';
import type { ProductResolvers } from '../../generated/resolvers.ts';
import { countable } from '../connection.ts';

/** What reviews adds to the catalog's products. Whether a product is there, the catalog decides. */
export const productResolvers: ProductResolvers = {
  __resolveReference: ({ id }) => (isId('prd', id) ? { id } : null),

  async ratingSummary({ id }, _args, { loaders }) {
    const { average, count, histogram } = summarize(await loaders.histogram.load(id));
    return { average, count, histogram: ratings.toReversed().map((stars) => ({ stars, count: histogram[stars] })) };
  },

  async reviews({ id }, { sort, rating, ...page }, { loaders }) {
    const listing = toListing(sort, rating);
    const list = productReviews(id, listing);
    const reviews = await loaders.published.load({ productId: id, listing, slice: list.slice(page) });
    return countable(list.toConnection(reviews, page), async () =>
      countListed(await loaders.histogram.load(id), listing),
    );
  },

  viewerReview: async ({ id }, _args, { actor, loaders }) =>
    actor.identity.kind === 'user' ? ((await loaders.ownReview.load(id)) ?? null) : null,
};

/** `null` may be sent for either. */
function toListing(requestedSort: ReviewSort | null, rating: number | null | undefined): ReviewListing {
  const sort = requestedSort ?? 'HELPFUL';
  if (rating === null || rating === undefined) return { sort };
  if (isRating(rating)) return { sort, rating };
  throw new PrismError('BAD_USER_INPUT', `Expected rating to be 1 to 5 stars, got ${rating}.`);
}

function countListed(histogram: Histogram, { rating }: ReviewListing): number {
  return rating ? histogram[rating] : summarize(histogram).count;
}
