import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Inventory events: the partition key is what the event is about, the product's id or the order's. */

/** A product can be had otherwise than before: the best status of its variants, told when it changes. */
export const ProductAvailabilityChanged = defineEvent(
  'ProductAvailabilityChanged',
  1,
  z.object({
    productId: z.string(),
    status: z.enum(['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK']),
    /** Grows with every such event of a product. */
    version: z.int().positive(),
  }),
);

/** What was held for an order is free again, because its time ran out. It can be held again, if there is enough. */
export const ReservationExpired = defineEvent(
  'ReservationExpired',
  1,
  z.object({ reservationId: z.string(), orderId: z.string() }),
);
