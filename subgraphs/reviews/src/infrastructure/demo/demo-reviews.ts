import {
  demoCustomerId,
  demoProductId,
  demoPublishedAt,
  demoReviewIndex,
  demoReviewRating,
  demoReviewStatus,
} from '@prism/demo';
import { between, chance, demoEpoch, demoHash, fraction, pick } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import type { Moderation, Review, ReviewStatus } from '../../domain/review.ts';
import { type Bits, composeText } from './compose-text.ts';
import { customerSince, moderatorId, penNames } from './demo-authors.ts';

/** One review of a product; `place` counts the reviews of the product from 0. Every fact follows from the three numbers. */
export function demoReview({ product, place, author }: { product: number; place: number; author: number }): Review {
  const index = demoReviewIndex(product, place);
  const bits: Bits = (fact) => demoHash('review', index, fact);
  const rating = demoReviewRating(product, place);
  const status = demoReviewStatus(product, place);
  const createdAt = demoDate({ product, author, status }, bits);
  return {
    id: seededId('rev', demoHash('review', index)),
    productId: demoProductId(product),
    customerId: demoCustomerId(author),
    rating,
    ...composeText(rating, bits),
    ...(chance(0.3, bits('has pen name')) ? { displayName: penName(author) } : {}),
    status,
    helpfulCount: status === 'PUBLISHED' ? demoHelpfulCount(createdAt, bits) : 0,
    createdAt,
    submittedAt: createdAt,
    ...(status === 'PENDING' ? {} : { moderation: demoModeration(status, createdAt, bits) }),
  };
}

const dayMs = 86_400_000;

/** After the product came out and its author joined. Nobody waits for a moderator longer than three days. */
function demoDate(
  { product, author, status }: { product: number; author: number; status: ReviewStatus },
  bits: Bits,
): Date {
  const latestStart = status === 'PENDING' ? demoEpoch - 3 * dayMs : 0;
  const startMs = Math.max(demoPublishedAt(product), customerSince(author), latestStart);
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
