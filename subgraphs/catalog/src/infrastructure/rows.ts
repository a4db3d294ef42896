import type { Category } from '../domain/category.ts';
import type { Price } from '../domain/price.ts';
import type { Brand, Product } from '../domain/product.ts';
import type { Variant } from '../domain/variant.ts';
import type { brands, categories, prices, products, variants } from './tables.ts';

/** An object without the fields that are null in its row. */
type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

function present<T extends object>(row: T): Present<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<T>;
}

export function toProduct({ changePosition: _, ...row }: typeof products.$inferSelect): Product {
  return present(row);
}

export const toBrand = (row: typeof brands.$inferSelect): Brand => present(row);

export function toCategory({ position: _, ...row }: typeof categories.$inferSelect): Category {
  return present(row);
}

export function toVariant(row: typeof variants.$inferSelect): Variant {
  const { position: _, unitCostMinor: minor, unitCostCurrency: currency, ...rest } = row;
  return { ...present(rest), ...(minor === null || currency === null ? {} : { unitCost: { minor, currency } }) };
}

export function toPrice({
  currency,
  currentMinor,
  compareAtMinor,
  validUntil,
}: Omit<typeof prices.$inferSelect, 'variantId'>): Price {
  return present({ currency, currentMinor, compareAtMinor, validUntil });
}
