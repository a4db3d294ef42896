import type { KnownProduct } from '../known-product.ts';
import type { Occasion } from '../occasion.ts';

export interface Link {
  to: 'toOrder' | 'toProduct' | 'toCart' | 'toAccount';
  /** In the shop, from its root. */
  path: string;
}

/** Where somebody finds what it is about, on the web; the app answers to the same addresses. */
export function linkOf(occasion: Occasion, product: KnownProduct | undefined): Link | undefined {
  if ('orderId' in occasion) return { to: 'toOrder', path: `/shop/orders/${encodeURIComponent(occasion.number)}` };
  if ('productId' in occasion)
    return product && { to: 'toProduct', path: `/shop/p/${encodeURIComponent(product.slug)}` };
  if ('cartId' in occasion) return { to: 'toCart', path: '/shop/cart' };
  return { to: 'toAccount', path: '/shop/account' };
}
