import { accept, type Decision } from '../domain/refusal.ts';
import { checkVote, helpfulChange } from '../domain/vote.ts';
import { type Actor, requirePerson } from './actor.ts';
import type { CommandPorts } from './ports.ts';

export interface VoteOnReview {
  reviewId: string;
  helpful: boolean;
}

/** Says whether a review helped. A second vote of the same person replaces the first; the same again changes nothing. */
export async function voteOnReview(
  { reviews, votes, unitOfWork, now }: CommandPorts,
  { identity }: Actor,
  { reviewId, helpful }: VoteOnReview,
): Promise<Decision<{ reviewId: string }>> {
  const voter = requirePerson(identity);
  return unitOfWork(async () => {
    const decision = checkVote(voter, await reviews.lock(reviewId));
    if (!decision.ok) return decision;
    const review = decision.value;
    const previous = await votes.find(reviewId, voter.subject);
    if (previous === helpful) return accept({ reviewId });
    await votes.save({ reviewId, voter: voter.subject, helpful, votedAt: now() });
    await reviews.update({ ...review, helpfulCount: review.helpfulCount + helpfulChange(previous, helpful) });
    return accept({ reviewId });
  });
}
