import { categoryPath } from '../domain/addresses.ts';
import { hasSlug, ownPage, readShopPath, type ShopPath, wordsOf } from '../domain/shop-path.ts';
import type { SlugResolution } from './resolve-slugs.ts';

/** What stands at an address of the shop. */
export type Route =
  | { kind: 'product'; slug: string }
  /** With what the address says about the view of it. */
  | { kind: 'category'; path: string }
  | { kind: 'own'; path: string }
  | { kind: 'redirect'; location: string; permanent: boolean }
  /** `words` are those of the address; empty when it has none. */
  | { kind: 'nothing'; words: string };

/** Finds what an address shows. Throws what `resolve` throws: that nobody could be asked does not mean there is nothing. */
export async function findRoute(
  address: string,
  shopUrl: string,
  resolve: (path: string) => Promise<SlugResolution | null>,
): Promise<Route> {
  const path = readShopPath(address, shopUrl);
  if (!path) return { kind: 'nothing', words: '' };
  const own = ownPage(path);
  if (own) return own === address ? { kind: 'own', path: own } : { kind: 'redirect', location: own, permanent: false };
  // Slugs are in small letters, addresses that people type often are not.
  const found = hasSlug(path) ? await resolve(path.pathname.toLowerCase()) : null;
  return (found && toRoute(found, path)) ?? { kind: 'nothing', words: wordsOf(path) };
}

function toRoute({ target, redirectTo }: SlugResolution, { search }: ShopPath): Route | undefined {
  if (redirectTo) return { kind: 'redirect', location: `${redirectTo}${search}`, permanent: true };
  if (target?.kind === 'Product') return { kind: 'product', slug: target.slug };
  if (target?.kind === 'Category') return { kind: 'category', path: `${categoryPath(target.slug)}${search}` };
  return undefined;
}
