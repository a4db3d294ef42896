import { hasScope } from '@prism/platform/identity';
import { isId } from '@prism/platform/ids';
import { seeProduct } from '../application/see-product.ts';
import type { Category } from '../domain/category.ts';
import type { Product } from '../domain/product.ts';
import { isSlug } from '../domain/slug.ts';
import type { PricedVariant } from '../domain/variant.ts';
import { isSku } from '../domain/variant-rules.ts';
import { isVariantVisible } from '../domain/visibility.ts';
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
  return isShown(context, variant) && (await productById(context, variant.productId)) ? variant : null;
}

export async function variantBySku(context: Context, sku: unknown): Promise<PricedVariant | null> {
  if (typeof sku !== 'string' || !isSku(sku)) return null;
  const variant = await context.loaders.variantBySku.load(sku);
  if (!isShown(context, variant)) return null;
  const product = await context.loaders.product.load(variant.productId);
  return seeProduct(product, 'address', context.caller.identity) ? variant : null;
}

/** Those of a product that the caller may see, in the order in which they are shown. */
export async function variantsOf(context: Context, productId: string): Promise<PricedVariant[]> {
  const variants = await context.loaders.variantsOfProduct.load(productId);
  return variants.filter((variant) => isShown(context, variant));
}

/** Administrators see what is not listed in the back office only: pages of the shop ask every variant for its price. */
function isShown({ caller }: Context, variant: PricedVariant | undefined): variant is PricedVariant {
  const isBackOffice = caller.client.variant === 'admin' && hasScope(caller.identity, 'admin');
  return variant !== undefined && isVariantVisible(variant.isListed, isBackOffice);
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
