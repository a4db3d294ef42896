import type { Price } from './price.ts';

export const maxVariants = 250;

export interface SelectedOption {
  name: string;
  value: string;
}

/** What is bought: a product with every option chosen. */
export interface Variant {
  /** `var_…` */
  id: string;
  productId: string;
  sku: string;
  title: string;
  selectedOptions: SelectedOption[];
  /** Priced in every market. Until then only administrators see it. */
  isListed: boolean;
  /** One of the product's images. */
  imageId?: string;
  weightGrams?: number;
  /** What the shop pays for one; for administrators only. */
  unitCost?: { minor: number; currency: string };
}

/** A variant with its price in the currency of who asks; without one it is not sold there. */
export interface PricedVariant extends Variant {
  price?: Price;
}

/** The variant with exactly these options, in any order; undefined where one is missing, unknown or said twice. */
export function variantWithOptions<V extends Variant>(
  variants: readonly V[],
  chosen: readonly SelectedOption[],
): V | undefined {
  const values = new Map(chosen.map(({ name, value }) => [name, value]));
  if (values.size !== chosen.length) return undefined;
  return variants.find(
    ({ selectedOptions }) =>
      selectedOptions.length === values.size && selectedOptions.every(({ name, value }) => values.get(name) === value),
  );
}
