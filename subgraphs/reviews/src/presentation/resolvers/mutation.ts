import { requireCustomer, requireModerator } from '../../application/actor.ts';
import { moderateReview } from '../../application/moderate-review.ts';
import { submitReview } from '../../application/submit-review.ts';
import { voteOnReview } from '../../application/vote-on-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { parseDraft, parseNote } from '../inputs.ts';
import { toPayload } from '../payload.ts';

/** Who may ask comes before what is wrong with the question. */
export const mutationResolvers: MutationResolvers = {
  async reviewSubmit(_root, { input }, context) {
    requireCustomer(context.actor.identity);
    const draft = parseDraft(input);
    if (!draft.ok) return toPayload(context, draft);
    const { productId, idempotencyKey } = input;
    const command = { productId, idempotencyKey, draft: draft.value };
    return toPayload(context, await submitReview(context.commands, context.actor, command));
  },

  async reviewVote(_root, { reviewId, helpful }, context) {
    return toPayload(context, await voteOnReview(context.commands, context.actor, { reviewId, helpful }));
  },

  async reviewModerate(_root, { reviewId, decision, note }, context) {
    requireModerator(context.actor.identity);
    const parsed = parseNote(note);
    if (!parsed.ok) return toPayload(context, parsed);
    const command = { reviewId, decision, ...(parsed.value && { note: parsed.value }) };
    return toPayload(context, await moderateReview(context.commands, context.actor, command));
  },
};
