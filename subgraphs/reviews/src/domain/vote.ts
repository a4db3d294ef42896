import { isOwn, mayRead, type Reader } from './reader.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Review } from './review.ts';

/** Whether this voter may vote on this review. */
export function checkVote(voter: Reader, review: Review | undefined): Decision<Review> {
  if (!review || !mayRead(voter, review)) return refuse('REVIEW_NOT_FOUND', 'reviewId');
  if (isOwn(voter, review)) return refuse('OWN_REVIEW', 'reviewId');
  if (review.status !== 'PUBLISHED') return refuse('REVIEW_NOT_PUBLISHED', 'reviewId');
  return accept(review);
}

/** By how much the helpful votes grow when a vote replaces an earlier one of the same voter. */
export function helpfulChange(previous: boolean | undefined, helpful: boolean): number {
  return Number(helpful) - Number(previous ?? false);
}
