import type { Rating } from './rating.ts';

/** PENDING waits for a moderator; only PUBLISHED is for everyone. */
export type ReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED';

/** What a customer writes, cleaned and within its limits. */
export interface ReviewDraft {
  rating: Rating;
  title?: string;
  body: string;
  /** The name to show; without it the customer's own, shortened. */
  displayName?: string;
}

/** The last decision about a review, kept when the review is edited afterwards. */
export interface Moderation {
  /** Who decided: `cus_…`. */
  by: string;
  at: Date;
  /** For the back office only. */
  note?: string;
}

export interface Review extends ReviewDraft {
  /** `rev_…` */
  id: string;
  productId: string;
  customerId: string;
  status: ReviewStatus;
  /** People who found it helpful. */
  helpfulCount: number;
  createdAt: Date;
  /** When the customer last sent it: what the queue is ordered by. */
  submittedAt: Date;
  moderation?: Moderation;
}
