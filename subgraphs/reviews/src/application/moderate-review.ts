import { moderateReview as decide, type ModerationDecision } from '../domain/moderate-review.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { type Actor, requireModerator } from './actor.ts';
import type { CommandPorts } from './ports.ts';
import { publishChange } from './publish-change.ts';

export interface ModerateReview {
  reviewId: string;
  decision: ModerationDecision;
  /** Cleaned and within its limit. */
  note?: string;
}

/** Publishes a review or keeps it from being published, and notes who decided so, when and why. */
export async function moderateReview(
  ports: CommandPorts,
  { identity, requestId }: Actor,
  { reviewId, decision, note }: ModerateReview,
): Promise<Decision<{ reviewId: string }>> {
  requireModerator(identity);
  return ports.unitOfWork(async () => {
    const before = await ports.reviews.lock(reviewId);
    if (!before) return refuse('REVIEW_NOT_FOUND', 'reviewId');
    const moderation = { by: identity.subject, at: ports.now(), ...(note !== undefined && { note }) };
    const after = decide(before, decision, moderation);
    await ports.reviews.update(after);
    await publishChange(ports, { before, after, requestId });
    return accept({ reviewId });
  });
}
