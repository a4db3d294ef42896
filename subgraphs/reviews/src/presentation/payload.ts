import type { Refusal } from '../domain/refusal.ts';
import type { ReviewPayload } from '../generated/resolvers.ts';
import type { Context } from './context.ts';
import { toUserError, type UserErrorCode } from './messages.ts';
import type { Review } from './models.ts';
import { seeReview } from './see-review.ts';

/** What a command answers. */
export type Outcome =
  | { ok: true; value: { reviewId: string } }
  | { ok: false; refusals: (Pick<Refusal, 'path'> & { code: UserErrorCode })[] };

export type Payload = Omit<ReviewPayload, 'review' | 'userErrors'> & {
  review: Review | null;
  userErrors: ReturnType<typeof toUserError>[];
};

/** The answer to a command: the review as it is now, or why there is none. */
export async function toPayload(context: Context, outcome: Outcome): Promise<Payload> {
  if (!outcome.ok) {
    const userErrors = outcome.refusals.map((refusal) => toUserError(refusal, context.caller.language));
    return { review: null, userErrors };
  }
  // Mutations of one request run one after the other: what an earlier one read is old by now.
  context.loaders.clear();
  return { review: await seeReview(context, outcome.value.reviewId), userErrors: [] };
}
