export type SyncScope = 'CART' | 'WISHLIST' | 'ORDERS' | 'NOTIFICATIONS' | 'SAVED_PRODUCTS';
export type SyncedType = 'Cart' | 'Wishlist' | 'Product' | 'Order' | 'Notification';

/** What a scope is about. */
const typeOf: Readonly<Record<SyncScope, SyncedType>> = {
  CART: 'Cart',
  WISHLIST: 'Wishlist',
  SAVED_PRODUCTS: 'Product',
  ORDERS: 'Order',
  NOTIFICATIONS: 'Notification',
};

/** Guests have a cart and orders, and nothing else that is kept for them. */
const ofGuests: readonly SyncedType[] = ['Cart', 'Order'];

/** Each scope once, in one order: the same wish has the same cursors. */
export const normalized = (scopes: readonly SyncScope[]): SyncScope[] => [...new Set(scopes)].sort();

/** What these scopes are about for this person. */
export function syncedTypes(scopes: readonly SyncScope[], isSignedIn: boolean): SyncedType[] {
  const types = scopes.map((scope) => typeOf[scope]);
  return isSignedIn ? types : types.filter((type) => ofGuests.includes(type));
}
