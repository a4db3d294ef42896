import type { Outbox } from '@prism/platform/events';
import { RatingSummaryChanged, ReviewPublished } from '@prism/schema/events';
import type { ReviewNews } from '../application/ports.ts';

/** Tells through the outbox. All news of a product come in order. */
export function createReviewNews(outbox: Outbox): ReviewNews {
  return {
    reviewPublished: ({ id, productId, customerId, rating }, requestId) =>
      outbox.append(ReviewPublished, {
        partitionKey: productId,
        payload: { reviewId: id, productId, customerId, rating },
        requestId,
      }),
    ratingSummaryChanged: (productId, { average, count }, requestId) =>
      outbox.append(RatingSummaryChanged, {
        partitionKey: productId,
        payload: { productId, average, count },
        requestId,
      }),
  };
}
