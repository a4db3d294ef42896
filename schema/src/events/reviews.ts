import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** A review became visible; `rating` is 1 to 5 stars. */
export const ReviewPublished = defineEvent(
  'ReviewPublished',
  1,
  z.object({ reviewId: z.string(), productId: z.string(), customerId: z.string(), rating: z.int().min(1).max(5) }),
);

/** The published reviews of a product average and count otherwise; `average` is 0 when there are none. */
export const RatingSummaryChanged = defineEvent(
  'RatingSummaryChanged',
  1,
  z.object({ productId: z.string(), average: z.number().min(0).max(5), count: z.int().nonnegative() }),
);
