export type SyncScope = 'CART' | 'WISHLIST' | 'ORDERS' | 'SAVED_PRODUCTS';
export type SyncedType = 'Cart' | 'Wishlist' | 'Product';

/** What a scope is about. Nothing tells of orders yet. */
const typeOf: Readonly<Record<SyncScope, SyncedType | undefined>> = {
  CART: 'Cart',
  WISHLIST: 'Wishlist',
  SAVED_PRODUCTS: 'Product',
  ORDERS: undefined,
};

/** Each scope once, in one order: the same wish has the same cursors. */
export const normalized = (scopes: readonly SyncScope[]): SyncScope[] => [...new Set(scopes)].sort();

/** What these scopes are about for this person: guests have a cart, and nothing else that is kept for them. */
export function syncedTypes(scopes: readonly SyncScope[], isSignedIn: boolean): SyncedType[] {
  const types = scopes.flatMap((scope) => typeOf[scope] ?? []);
  return isSignedIn ? types : types.filter((type) => type === 'Cart');
}
