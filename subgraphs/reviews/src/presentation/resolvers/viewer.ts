import { authorReviews } from '../../application/review-lists.ts';
import type { ViewerResolvers } from '../../generated/resolvers.ts';
import { countable } from '../connection.ts';

export const viewerResolvers: ViewerResolvers = {
  /** Null for guests: they have no account that could have reviews. */
  async reviews({ subject }, page, { actor, reader }) {
    if (actor.identity.kind !== 'user') return null;
    const list = authorReviews(subject);
    const reviews = await reader.allOfAuthor(subject, list.slice(page));
    return countable(list.toConnection(reviews, page), () => reader.countOfAuthor(subject));
  },
};
