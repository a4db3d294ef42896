import {
  type DemoSize,
  demoHash,
  demoSizes,
  fraction,
  pickWeighted,
  standardNormal,
  zipfShare,
} from '@prism/platform/demo';
import { edgeProducts } from './edge-products.ts';
import { popularityRank } from './popularity.ts';

export type DemoRating = 1 | 2 | 3 | 4 | 5;
export type DemoReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED';

/** People who write reviews. Prime numbers, so that every stride visits everyone before it comes back. */
export const demoReviewers: Readonly<Record<DemoSize, number>> = { S: 199, M: 997, L: 4_999 };

/** Reviews per product, on average, before the most popular ones are cut to what their reviewers can write. */
const averageReviews: Readonly<Record<DemoSize, number>> = { S: 10.6, M: 10.6, L: 2 };

/** How many reviews a product has, by Zipf's law; the most popular one has one of every reviewer, a draft has none. */
export function demoReviewCount(index: number, size: DemoSize): number {
  if (edgeProducts[index]?.status === 'DRAFT') return 0;
  const count = demoSizes[size];
  const rank = popularityRank(index, count);
  if (rank === 0) return demoReviewers[size];
  const expected = averageReviews[size] * count * zipfShare(rank, count);
  // Between nothing and twice the share, so that the tail has products without a review.
  const drawn = Math.floor(2 * expected * fraction(demoHash('product', index, 'reviews')) + 0.5);
  return Math.min(demoReviewers[size], drawn);
}

/** Places for this many reviews of one product in the numbering of all reviews. */
const reviewsPerProduct = 8_192;

/** The number of a review among all: `place` counts the reviews of a product from 0. */
export const demoReviewIndex = (product: number, place: number): number => product * reviewsPerProduct + place;

/** J-shaped: mostly delighted, some furious, few in between. */
const baseWeights: Readonly<Record<DemoRating, number>> = { 1: 10, 2: 5, 3: 8, 4: 20, 5: 57 };
const ratings = [1, 2, 3, 4, 5] as const;

/** Some products are better than others: that tilts the shape. */
const weightsOf = (product: number) => {
  const quality = 0.3 * standardNormal(demoHash('product', product, 'quality'));
  return ratings.map((rating) => [rating, baseWeights[rating] * Math.exp(quality * (rating - 3))] as const);
};

export function demoReviewRating(product: number, place: number, weights = weightsOf(product)): DemoRating {
  return pickWeighted(weights, demoHash('review', demoReviewIndex(product, place), 'rating'));
}

const statuses = [
  ['PUBLISHED', 986],
  ['REJECTED', 11],
  ['PENDING', 3],
] as const;

export function demoReviewStatus(product: number, place: number): DemoReviewStatus {
  return pickWeighted(statuses, demoHash('review', demoReviewIndex(product, place), 'status'));
}

/** What customer@example.com has written, besides the reviews of others. */
export const reviewsByCustomerZero = {
  fox: { product: 5, rating: 5, status: 'PUBLISHED' },
  jacket: { product: 9, rating: 4, status: 'PENDING' },
} as const satisfies Record<string, { product: number; rating: DemoRating; status: DemoReviewStatus }>;

/** Average (0 without any) and count of a product's published reviews: what the seed of the reviews amounts to. */
export function demoRatingSummary(index: number, size: DemoSize): { average: number; count: number } {
  const own = Object.values(reviewsByCustomerZero).filter(
    ({ product, status }) => product === index && status === 'PUBLISHED',
  );
  const published = [...own.map(({ rating }) => rating as number), ...publishedRatings(index, size)];
  const sum = published.reduce((total, rating) => total + rating, 0);
  return { average: published.length === 0 ? 0 : sum / published.length, count: published.length };
}

function* publishedRatings(index: number, size: DemoSize): Generator<number> {
  const weights = weightsOf(index);
  const count = demoReviewCount(index, size);
  for (let place = 0; place < count; place++)
    if (demoReviewStatus(index, place) === 'PUBLISHED') yield demoReviewRating(index, place, weights);
}
