import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Catalog events: the partition key is the product's id; `version` is the product's version after the change. */
const product = { productId: z.string(), version: z.int().positive() };

/** A product became visible to shoppers: for the first time, or again after it was archived. */
export const ProductPublished = defineEvent(
  'ProductPublished',
  1,
  z.object({ ...product, slug: z.string(), name: z.string(), categoryId: z.string(), brandId: z.string().optional() }),
);

/** A product left the shelves. It still resolves by id, for those who refer to it. */
export const ProductArchived = defineEvent('ProductArchived', 1, z.object(product));

/** A product has another name or slug; the old slug leads to it for ever. */
export const ProductRenamed = defineEvent(
  'ProductRenamed',
  1,
  z.object({ ...product, name: z.string(), slug: z.string(), previousName: z.string(), previousSlug: z.string() }),
);

/** A variant has another price in every market of this currency; sums in the currency's smallest unit. */
export const PriceChanged = defineEvent(
  'PriceChanged',
  1,
  z.object({
    ...product,
    variantId: z.string(),
    currency: z.string(),
    currentMinor: z.int().nonnegative(),
    compareAtMinor: z.int().positive().optional(),
    /** The sale ends then and the price returns to `compareAtMinor`. */
    validUntil: z.iso.datetime().optional(),
  }),
);
