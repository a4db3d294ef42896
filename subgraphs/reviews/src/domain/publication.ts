import type { Rating } from './rating.ts';
import type { Review } from './review.ts';

/** What a change of a review changed for everyone: its rating counts from now on, or no longer. */
export interface PublicationChange {
  kind: 'published' | 'withdrawn';
  rating: Rating;
}

/** `before` is absent for a new review. Undefined: everyone sees what they saw. */
export function publicationChange(before: Review | undefined, after: Review): PublicationChange | undefined {
  const isPublished = after.status === 'PUBLISHED';
  if (before?.status === 'PUBLISHED') return isPublished ? undefined : { kind: 'withdrawn', rating: before.rating };
  return isPublished ? { kind: 'published', rating: after.rating } : undefined;
}
