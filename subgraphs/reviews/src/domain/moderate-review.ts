import type { Moderation, Review } from './review.ts';

export type ModerationDecision = 'PUBLISH' | 'REJECT';

/** The review after a decision. A later one overrules: what is published can be taken down, and put back. */
export function moderateReview(review: Review, decision: ModerationDecision, moderation: Moderation): Review {
  return { ...review, status: decision === 'PUBLISH' ? 'PUBLISHED' : 'REJECTED', moderation };
}
