import type { ReviewResolvers } from '../../generated/resolvers.ts';
import { namelessAuthor } from '../messages.ts';
import { seeReview } from '../see-review.ts';

export const reviewResolvers: ReviewResolvers = {
  __resolveReference: ({ id }, context) => seeReview(context, id),
  author: ({ authorName, verifiedPurchase }, _args, { caller }) => ({
    displayName: authorName ?? namelessAuthor(caller.language),
    verifiedPurchase,
  }),
  product: ({ productId }) => ({ id: productId }),
  moderationNote: ({ moderation }, _args, { viewer }) => (viewer.isModerator ? (moderation?.note ?? null) : null),
};
