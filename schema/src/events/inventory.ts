import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Inventory events: the partition key is the product's id. */

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
