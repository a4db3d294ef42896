import { z } from 'zod';

/** PostgreSQL's text holds everything but NUL. */
const text = z.string().refine((value) => !value.includes('\0'), 'Expected text without NUL characters.');
const id = text.max(64);
/** GraphQL's null, where absent and null mean the same. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

export const productUpsertInput = z.object({
  id: optional(id),
  slug: text,
  name: text,
  description: text.max(20_000).nullish(),
  categoryId: id,
  brandId: id.nullish(),
  expectedVersion: optional(z.int()),
});

export const variantPriceSetInput = z.object({
  variantId: id,
  currentMinor: z.int(),
  compareAtMinor: optional(z.int()),
  currency: text,
  validUntil: optional(z.date()),
});
