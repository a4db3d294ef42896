import { isId } from '@prism/platform/ids';
import { seeProduct } from '../application/see-product.ts';
import type { Category } from '../domain/category.ts';
import type { Product } from '../domain/product.ts';
import { isSlug } from '../domain/slug.ts';
import type { PricedVariant } from '../domain/variant.ts';
import type { Context } from './context.ts';

// Keys come from outside: what cannot be one is never asked for. The answer is null, as for what does not exist.

export async function productById(context: Context, id: unknown): Promise<Product | null> {
  if (typeof id !== 'string' || !isId('prd', id)) return null;
  return seeProduct(await context.loaders.product.load(id), 'id', context.caller.identity) ?? null;
}

/** By its slug or a former one; then the product's slug differs from the one asked for. */
export async function productBySlug(context: Context, slug: unknown): Promise<Product | null> {
  if (typeof slug !== 'string' || !isSlug(slug)) return null;
  return seeProduct(await context.loaders.productBySlug.load(slug), 'address', context.caller.identity) ?? null;
}

export async function variantById(context: Context, id: unknown): Promise<PricedVariant | null> {
  if (typeof id !== 'string' || !isId('var', id)) return null;
  const variant = await context.loaders.variant.load(id);
  return variant && (await productById(context, variant.productId)) ? variant : null;
}

export async function variantBySku(context: Context, sku: unknown): Promise<PricedVariant | null> {
  if (typeof sku !== 'string' || !/^[A-Z0-9-]{1,64}$/.test(sku)) return null;
  const variant = await context.loaders.variantBySku.load(sku);
  const product = variant && (await context.loaders.product.load(variant.productId));
  return variant && seeProduct(product, 'address', context.caller.identity) ? variant : null;
}

export async function categoryById(context: Context, id: unknown): Promise<Category | null> {
  if (typeof id !== 'string' || !isId('cat', id)) return null;
  return (await context.loaders.category.load(id)) ?? null;
}

export async function categoryBySlug(context: Context, slug: unknown): Promise<Category | null> {
  if (typeof slug !== 'string' || !isSlug(slug)) return null;
  return (await context.loaders.categoryBySlug.load(slug)) ?? null;
}

/** What the database promises by a foreign key; its absence is a fault of ours. */
export function promised<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Expected ${what}, got none`);
  return value;
}
