import { z } from 'zod';
import { withoutAbsent } from './without-absent.ts';

/** Without NUL, which PostgreSQL's text does not hold, and halves of characters, which its JSON does not. */
const text = z.string().regex(/^[^\0\p{Surrogate}]*$/u, 'Expected text without NUL and halves of characters.');
const id = text.max(64);
/** GraphQL's null, where absent and null mean the same. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const attribute = z
  .object({ key: text, label: text, value: text, group: optional(text) })
  .transform((value) => withoutAbsent(value));

export const productUpsertInput = z.object({
  id: optional(id),
  slug: text,
  name: text,
  subtitle: text.nullish(),
  description: text.max(20_000).nullish(),
  categoryId: id,
  brandId: id.nullish(),
  attributes: z.array(attribute).nullish(),
  expectedVersion: optional(z.int()),
});

export const variantUpsertInput = z
  .object({
    id: optional(id),
    productId: id,
    sku: text,
    title: text.nullish(),
    selectedOptions: z.array(z.object({ name: text, value: text })),
    weightGrams: z.int().nullish(),
    unitCostMinor: z.int().nullish(),
    unitCostCurrency: text.nullish(),
    expectedVersion: optional(z.int()),
  })
  .refine(hasWholeCost, { path: ['unitCostCurrency'], message: 'Expected a cost with its currency.' })
  .transform(({ unitCostMinor, unitCostCurrency, ...rest }) => ({
    ...rest,
    unitCost: toUnitCost(unitCostMinor, unitCostCurrency),
  }));

interface CostInput {
  unitCostMinor?: number | null | undefined;
  unitCostCurrency?: string | null | undefined;
}

function hasWholeCost({ unitCostMinor = null, unitCostCurrency = null }: CostInput): boolean {
  return (unitCostMinor === null) === (unitCostCurrency === null);
}

/** Absent stays absent, null stays null. */
function toUnitCost(minor: CostInput['unitCostMinor'], currency: CostInput['unitCostCurrency']) {
  if (typeof minor === 'number' && typeof currency === 'string') return { minor, currency };
  return minor === null || currency === null ? null : undefined;
}

export const variantPriceSetInput = z.object({
  variantId: id,
  currentMinor: z.int(),
  compareAtMinor: optional(z.int()),
  currency: text,
  validUntil: optional(z.date()),
});
