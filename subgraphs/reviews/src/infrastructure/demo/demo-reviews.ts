import {
  between,
  chance,
  demoEpoch,
  demoHash,
  fraction,
  pick,
  pickWeighted,
  standardNormal,
} from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import { type Rating, ratings } from '../../domain/rating.ts';
import type { Moderation, Review, ReviewStatus } from '../../domain/review.ts';
import { type Bits, composeText } from './compose-text.ts';
import { customerId, customerSince, moderatorId, penNames } from './demo-authors.ts';
import { productId, productSince } from './demo-products.ts';

/** Places for this many reviews of one product in the numbering of all reviews. */
const reviewsPerProduct = 8_192;

/** One review of a product; `place` counts the reviews of the product from 0. Every fact follows from the three numbers. */
export function demoReview({ product, place, author }: { product: number; place: number; author: number }): Review {
  const index = product * reviewsPerProduct + place;
  const bits: Bits = (fact) => demoHash('review', index, fact);
  const rating = demoRating(product, bits);
  const status = demoStatus(bits);
  const createdAt = demoDate({ product, author, status }, bits);
  return {
    id: seededId('rev', demoHash('review', index)),
    productId: productId(product),
    customerId: customerId(author),
    rating,
    ...composeText(rating, bits),
    ...(chance(0.3, bits('has pen name')) ? { displayName: penName(author) } : {}),
    status,
    helpfulCount: status === 'PUBLISHED' ? demoHelpfulCount(createdAt, bits) : 0,
    verifiedPurchase: false,
    createdAt,
    submittedAt: createdAt,
    ...(status === 'PENDING' ? {} : { moderation: demoModeration(status, createdAt, bits) }),
  };
}

/** J-shaped: mostly delighted, some furious, few in between. */
const baseWeights: Readonly<Record<Rating, number>> = { 1: 10, 2: 5, 3: 8, 4: 20, 5: 57 };

/** Some products are better than others: that tilts the shape. */
function demoRating(product: number, bits: Bits): Rating {
  const quality = 0.3 * standardNormal(demoHash('product', product, 'quality'));
  return pickWeighted(
    ratings.map((rating) => [rating, baseWeights[rating] * Math.exp(quality * (rating - 3))] as const),
    bits('rating'),
  );
}

function demoStatus(bits: Bits): ReviewStatus {
  return pickWeighted(
    [
      ['PUBLISHED', 986],
      ['REJECTED', 11],
      ['PENDING', 3],
    ] as const,
    bits('status'),
  );
}

const dayMs = 86_400_000;

/** After the product came out and its author joined. Nobody waits for a moderator longer than three days. */
function demoDate(
  { product, author, status }: { product: number; author: number; status: ReviewStatus },
  bits: Bits,
): Date {
  const latestStart = status === 'PENDING' ? demoEpoch - 3 * dayMs : 0;
  const startMs = Math.max(productSince(product), customerSince(author), latestStart);
  return new Date(Math.floor(startMs + fraction(bits('date')) * (demoEpoch - startMs)));
}

/** Most help nobody in particular; an old good one may have helped dozens. */
function demoHelpfulCount(createdAt: Date, bits: Bits): number {
  const ageInYears = (demoEpoch - createdAt.getTime()) / (365 * dayMs);
  return Math.floor(ageInYears * 3 * fraction(bits('helpful')) ** 4 * between(1, 8, bits('voters')));
}

const rejectionNotes = [
  'About the delivery, not the product.',
  'Names a member of staff.',
  'Advertises another shop.',
  'Rude language.',
  'Same text as in other reviews.',
] as const;

function demoModeration(status: ReviewStatus, createdAt: Date, bits: Bits): Moderation {
  const waitMs = Math.min(36 * 3_600_000, demoEpoch - createdAt.getTime());
  return {
    by: moderatorId,
    at: new Date(Math.floor(createdAt.getTime() + fraction(bits('moderated')) * waitMs)),
    ...(status === 'REJECTED' ? { note: pick(rejectionNotes, bits('note')) } : {}),
  };
}

function penName(author: number): string {
  return pick(penNames, demoHash('customer', author, 'pen name'));
}
