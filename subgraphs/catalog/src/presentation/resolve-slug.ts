import type { Category } from '../domain/category.ts';
import type { Product } from '../domain/product.ts';
import { parseShopPath, productPath } from '../domain/shop-path.ts';
import { isVisible } from '../domain/visibility.ts';
import type { Context } from './context.ts';
import { categoryBySlug, productBySlug } from './find.ts';

export interface ResolvedSlug {
  target: Product | Category;
  /** Null where the path asked for is the present one. */
  redirectTo: string | null;
}

/** What an address of the shop leads to, seen with a shopper's eyes whoever asks: nothing archived, no draft. */
export async function resolveSlug(context: Context, address: string): Promise<ResolvedSlug | null> {
  const asked = parseShopPath(address);
  if (!asked) return null;
  return asked.kind === 'product' ? resolveProduct(context, asked.slug) : resolveCategory(context, asked.slug);
}

async function resolveProduct(context: Context, slug: string): Promise<ResolvedSlug | null> {
  const product = await productBySlug(context, slug);
  if (!product || !isVisible(product.status, 'address', false)) return null;
  return { target: product, redirectTo: product.slug === slug ? null : productPath(product.slug) };
}

async function resolveCategory(context: Context, slug: string): Promise<ResolvedSlug | null> {
  const category = await categoryBySlug(context, slug);
  return category && { target: category, redirectTo: null };
}
