import type { KnownCart } from '../application/change-cart.ts';
import type { CurrentCart } from '../application/current-cart.ts';
import type { CartHead } from '../application/ports.ts';
import { totalQuantity } from '../domain/cart.ts';
import type { Quote } from '../domain/quote.ts';

/** A cart at today's prices, with what it comes to. */
export interface QuotedCart extends CurrentCart {
  quote: Quote;
}

/**
 * A cart as one request sees it. Fields of its head cost nothing more; whoever asks for what depends on prices makes it look
 * at catalog and inventory, once. An answer that holds both tells one version: the one after the prices were looked at.
 */
export interface CartView {
  id: string;
  head(): Promise<CartHead>;
  quoted(): Promise<QuotedCart>;
}

export function createCartView(head: CartHead, quote: () => Promise<QuotedCart>): CartView {
  let quoted: Promise<QuotedCart> | undefined;
  return {
    id: head.id,
    async head() {
      // The executor calls the resolvers of all fields of an object before anything awaited goes on.
      await Promise.resolve();
      return quoted ? headOf((await quoted).cart) : head;
    },
    quoted() {
      quoted ??= quote();
      return quoted;
    },
  };
}

export function headOf(cart: KnownCart['cart']): CartHead {
  const { id, ownerId, market, version, updatedAt, checkout } = cart;
  return { id, ownerId, market, version, updatedAt, checkout, totalQuantity: totalQuantity(cart) };
}
