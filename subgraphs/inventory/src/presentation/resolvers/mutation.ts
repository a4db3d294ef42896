import { requireAdmin } from '../../application/actor.ts';
import { adjustStock } from '../../application/adjust-stock.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { parseAdjustment } from '../inputs.ts';
import { toPayload } from '../payload.ts';

export const mutationResolvers: MutationResolvers = {
  async stockAdjust(_root, { input }, context) {
    // Who may ask comes before what is wrong with the question.
    requireAdmin(context.actor.identity);
    const parsed = parseAdjustment(input);
    if (!parsed.ok) return toPayload(context, parsed);
    return toPayload(context, await adjustStock(context.commands, context.actor, parsed.value));
  },
};
