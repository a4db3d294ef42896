import type { PublicationChange } from './publication.ts';
import { type Rating, ratings } from './rating.ts';

/** How many published reviews gave each number of stars. */
export type Histogram = Readonly<Record<Rating, number>>;

/** What the published reviews of a product say in numbers. Follows from the histogram alone. */
export interface RatingSummary {
  /** 0 when there are none. */
  average: number;
  count: number;
  histogram: Histogram;
}

export const emptyHistogram: Histogram = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

/** The histogram after a review was published or withdrawn. */
export function changeHistogram(histogram: Histogram, { kind, rating }: PublicationChange): Histogram {
  return { ...histogram, [rating]: histogram[rating] + (kind === 'published' ? 1 : -1) };
}

export function summarize(histogram: Histogram): RatingSummary {
  const count = ratings.reduce((sum, rating) => sum + histogram[rating], 0);
  const stars = ratings.reduce((sum, rating) => sum + rating * histogram[rating], 0);
  return { average: count === 0 ? 0 : stars / count, count, histogram };
}
