import { requireModerator } from '../../application/actor.ts';
import { moderationQueue } from '../../application/review-lists.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countable } from '../connection.ts';

export const queryResolvers: QueryResolvers = {
  viewer: (_root, _args, { viewer }) => ({ subject: viewer.subject }),
  async reviewModerationQueue(_root, page, { actor, reader }) {
    requireModerator(actor.identity);
    const list = moderationQueue();
    const reviews = await reader.queue(list.slice(page));
    return countable(list.toConnection(reviews, page), reader.countQueue);
  },
};
