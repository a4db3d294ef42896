import { type DemoSize, demoEpoch, demoHash, demoSizes, fraction, scatter, zipfShare } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';

// The catalog seeds alone and comes to the same: ids, dates, and which of the first products are not on the shelves.
export const productId = (index: number) => seededId('prd', demoHash('product', index));
const archived = 2;
const draft = 8;

const twoYearsMs = 2 * 365 * 86_400_000;

/** When shoppers first saw the product, epoch ms. */
export function productSince(index: number): number {
  return Math.floor(demoEpoch - fraction(demoHash('product', index, 'published')) * twoYearsMs);
}

export interface DemoProduct {
  index: number;
  isArchived: boolean;
  /** How many reviews it has. */
  reviews: number;
}

/** Reviews per product, on average, before the most popular ones are cut to what their reviewers can write. */
const averageReviews = 10.6;

/** The published products with their share of the reviews by Zipf's law, the most popular first: product 0, then scattered. */
export function* demoProducts(size: DemoSize, mostReviews: number): Generator<DemoProduct> {
  const count = demoSizes[size];
  for (let rank = 0; rank < count; rank++) {
    const index = (scatter('popularity', rank, count) - scatter('popularity', 0, count) + count) % count;
    if (index === draft) continue;
    const expected = averageReviews * count * zipfShare(rank, count);
    // Between nothing and twice the share, so that the tail has products without a review.
    const drawn = Math.floor(2 * expected * fraction(demoHash('product', index, 'reviews')) + 0.5);
    yield { index, isArchived: index === archived, reviews: Math.min(mostReviews, rank === 0 ? mostReviews : drawn) };
  }
}
