import type { Review, ReviewDraft } from './review.ts';

/** A first review of a product by a customer. It waits for a moderator. */
export function createReview(
  made: { id: string; productId: string; customerId: string; now: Date },
  draft: ReviewDraft,
): Review {
  return {
    ...draft,
    id: made.id,
    productId: made.productId,
    customerId: made.customerId,
    status: 'PENDING',
    helpfulCount: 0,
    createdAt: made.now,
    submittedAt: made.now,
  };
}

/** The same review with other words. It waits for a moderator again, even if only a letter changed. */
export function editReview(review: Review, draft: ReviewDraft, now: Date): Review {
  const { title: _title, displayName: _displayName, ...rest } = review;
  return { ...rest, ...draft, status: 'PENDING', submittedAt: now };
}
