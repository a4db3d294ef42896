import { demoCustomerId, demoProductId, reviewsByCustomerZero } from '@prism/demo';
import { demoEpoch, demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import type { Review } from '../../domain/review.ts';
import { moderatorId } from './demo-authors.ts';

const dayMs = 86_400_000;
const daysBefore = (days: number) => new Date(demoEpoch - days * dayMs);

/** The reviews of the demo customer from the README: one that everyone sees, one that waits for a moderator. */
export const reviewsOfCustomerZero: readonly Review[] = [
  {
    ...written('fox'),
    title: 'Monday mornings have a face now',
    body: 'A present to myself. The fox looks at me over the rim every morning, and the glaze has survived the dishwasher for months. It holds a proper cup of tea, too.',
    helpfulCount: 4,
    createdAt: daysBefore(120),
    submittedAt: daysBefore(120),
    moderation: { by: moderatorId, at: daysBefore(119) },
  },
  {
    ...written('jacket'),
    title: 'Warm, and cheaper than I feared',
    body: 'Keeps the wind out on the bike and looks good enough for the office. One star less because the zip needs a gentle hand.',
    helpfulCount: 0,
    createdAt: daysBefore(1),
    submittedAt: daysBefore(1),
  },
];

function written(about: keyof typeof reviewsByCustomerZero) {
  const { product, rating, status } = reviewsByCustomerZero[about];
  return {
    id: seededId('rev', demoHash('review of customer 0', product, about)),
    productId: demoProductId(product),
    customerId: demoCustomerId(0),
    rating,
    status,
  };
}
