import { publicationChange } from '../domain/publication.ts';
import { changeHistogram, summarize } from '../domain/rating-summary.ts';
import type { Review } from '../domain/review.ts';
import type { CommandPorts } from './ports.ts';

export interface ReviewChange {
  /** Absent for a new review. */
  before?: Review;
  after: Review;
  requestId: string;
}

/** Keeps the product's rating summary true to a changed review and tells the others. Part of the unit of work of the change. */
export async function publishChange(
  { histograms, news }: Pick<CommandPorts, 'histograms' | 'news'>,
  { before, after, requestId }: ReviewChange,
): Promise<void> {
  const change = publicationChange(before, after);
  if (!change) return;
  const { productId } = after;
  const histogram = changeHistogram(await histograms.lock(productId), change);
  await histograms.save(productId, histogram);
  if (change.kind === 'published') await news.reviewPublished(after, requestId);
  await news.ratingSummaryChanged(productId, summarize(histogram), requestId);
}
