import { mayRead } from '../domain/reader.ts';
import type { Context } from './context.ts';
import type { Review } from './models.ts';

/** The review if the caller may read it. One of another's that is not published answers as if it were not there. */
export async function seeReview({ loaders, viewer }: Context, id: string): Promise<Review | null> {
  const review = await loaders.review.load(id);
  return review && mayRead(viewer, review) ? review : null;
}
