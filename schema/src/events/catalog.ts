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
    /** What it cost until now; left out where it had no price. */
    previousMinor: z.int().nonnegative().optional(),
    compareAtMinor: z.int().positive().optional(),
    /** The sale ends then and the price returns to `compareAtMinor`. */
    validUntil: z.iso.datetime().optional(),
  }),
);

const named = z.object({ id: z.string(), slug: z.string(), name: z.string() });

/** What a product costs from one moment to another, over all its variants; sums in the currency's smallest unit. */
const priceSpan = z.object({
  currency: z.string(),
  /** Left out: since ever. */
  from: z.iso.datetime().optional(),
  /** Left out: for ever. */
  until: z.iso.datetime().optional(),
  minMinor: z.int().nonnegative(),
  maxMinor: z.int().nonnegative(),
  /** What the cheapest variant cost before the sale. */
  compareAtMinMinor: z.int().positive().optional(),
});

/**
 * A product that shoppers see, or saw, is like this now: its whole public state, for those who keep a copy. Told with every
 * change after its publication, besides the event that says what happened. A copy of a higher version is newer.
 */
export const ProductChanged = defineEvent(
  'ProductChanged',
  1,
  z.object({
    ...product,
    status: z.enum(['ACTIVE', 'ARCHIVED']),
    /** Every slug that leads to it, the present one first. */
    slugs: z.array(z.string()).min(1),
    name: z.string(),
    subtitle: z.string().optional(),
    description: z.string().optional(),
    brand: named.optional(),
    /** From the root to its category. */
    trail: z.array(named).min(1),
    options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    attributes: z.array(z.object({ key: z.string(), label: z.string(), value: z.string() })),
    variants: z.array(z.object({ variantId: z.string(), sku: z.string(), title: z.string() })),
    prices: z.array(priceSpan),
    publishedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  }),
);

export type ProductState = z.infer<typeof ProductChanged.payload>;
