import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { ReadableReview } from '../application/ports.ts';
import type { Review } from '../domain/review.ts';
import { reviewerName } from '../domain/reviewer.ts';
import { purchases, type reviewers, type reviews } from './tables.ts';

type ReviewRow = typeof reviews.$inferSelect;
type ReviewerRow = typeof reviewers.$inferSelect;

/** A review beside what is known of its author. */
export interface ReviewAndReviewer {
  review: ReviewRow;
  reviewer: ReviewerRow | null;
  isBuyer: boolean;
}

/** Whether an order says that the customer bought the product: looked up when a review is read, so news of orders need not touch it. */
export function isBuyer({ customerId, productId }: { customerId: SQLWrapper; productId: SQLWrapper }): SQL<boolean> {
  return sql<boolean>`exists (
    select from ${purchases}
    where ${purchases.customerId} = ${customerId} and ${purchases.productId} = ${productId})`;
}

export function toRow(review: Review): ReviewRow {
  const { title = null, displayName = null, moderation, ...rest } = review;
  return {
    ...rest,
    title,
    displayName,
    moderatedBy: moderation?.by ?? null,
    moderatedAt: moderation?.at ?? null,
    moderationNote: moderation?.note ?? null,
  };
}

export function toReview(row: ReviewRow): Review {
  const { title, displayName, moderatedBy, moderatedAt, moderationNote, ...rest } = row;
  const moderation = toModeration({ moderatedBy, moderatedAt, moderationNote });
  return {
    ...rest,
    ...(title !== null && { title }),
    ...(displayName !== null && { displayName }),
    ...(moderation && { moderation }),
  };
}

export function toReadable({ review, reviewer, isBuyer: verifiedPurchase }: ReviewAndReviewer): ReadableReview {
  const authorName = review.displayName ?? nameOf(reviewer);
  return { ...toReview(review), verifiedPurchase, ...(authorName && { authorName }) };
}

function toModeration(row: Pick<ReviewRow, 'moderatedBy' | 'moderatedAt' | 'moderationNote'>) {
  const { moderatedBy: by, moderatedAt: at, moderationNote: note } = row;
  return by !== null && at !== null ? { by, at, ...(note !== null && { note }) } : undefined;
}

function nameOf(reviewer: ReviewerRow | null): string | undefined {
  if (!reviewer?.firstName) return undefined;
  const { firstName, lastInitial } = reviewer;
  return reviewerName({ firstName, ...(lastInitial && { lastInitial }) });
}
