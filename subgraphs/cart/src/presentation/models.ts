import type { CartLine as LineOfCart } from '../domain/cart-line.ts';
import type { Promotion as ShopPromotion } from '../domain/promotions/promotion.ts';
import type { CartView } from './cart-view.ts';

/** What the resolvers of each type are given. */
export type Cart = CartView;
export interface CartLine {
  cart: CartView;
  line: LineOfCart;
}
export interface Product {
  id: string;
  /** Required of the catalog where promotions are asked for. */
  category?: { trail: readonly { slug: string }[] };
  brand?: { slug: string } | null;
}
export type Promotion = ShopPromotion;
export interface Viewer {
  subject: string;
}
