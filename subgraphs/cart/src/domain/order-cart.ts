import { type Cart, closeCart } from './cart.ts';
import type { OrderTerms } from './cart-state.ts';
import type { PricedCart } from './pricing/price-cart.ts';
import { quoteCart } from './quote.ts';
import { accept, type Decision, refuse, refuseAll, refuseBeingOrdered } from './refusal.ts';

/** What an order knows of the cart that it wants. */
export interface OrderClaim {
  orderId: string;
  /** What the shopper has seen and agreed to. */
  expectedVersion: number;
  /** Minor units of the cart's currency. */
  expectedTotalMinor: number;
}

/** More attempts than this at one cart nobody makes while an old one is still on its way. */
const mostReleases = 20;

/** Keeps the cart for an order, as it is and at the price it has now. Asked again by the same order, it stays as it is. */
export function lockCart(cart: Cart, claim: OrderClaim, terms: OrderTerms): Decision<Cart> {
  const { state } = cart;
  switch (state.status) {
    case 'OPEN':
      return lockOpenCart(cart, claim, terms);
    case 'BEING_ORDERED':
      return state.orderId === claim.orderId ? accept(cart) : refuseBeingOrdered(state.orderId, 'input', 'cartId');
    case 'ORDERED':
      return state.orderId === claim.orderId ? accept(cart) : refuse('CART_ALREADY_ORDERED', 'input', 'cartId');
    case 'MERGED':
      return refuse('NOT_FOUND', 'input', 'cartId');
    default:
      return state satisfies never;
  }
}

function lockOpenCart(cart: Cart, { orderId, expectedVersion, expectedTotalMinor }: OrderClaim, terms: OrderTerms) {
  // A request to lock that was overtaken by its own undoing would keep the cart for ever.
  if (cart.releasedBy.includes(orderId)) return refuse('CART_RELEASED', 'input', 'orderId');
  const { priced, isReady } = quoteCart(cart, { ...terms, now: terms.at, language: 'en' });
  if (cart.version !== expectedVersion || priced.totalMinor !== expectedTotalMinor)
    return checkoutChanged(cart, priced.totalMinor);
  if (!isReady) return refuse('CART_NOT_READY', 'input', 'cartId');
  return accept<Cart>({ ...cart, state: { status: 'BEING_ORDERED', orderId, terms: termsThatMatter(terms, priced) } });
}

/** Those that took nothing off would take nothing off again; of codes the cart says why. */
function termsThatMatter({ at, promotions }: OrderTerms, { usedPromotionIds }: PricedCart): OrderTerms {
  return { at, promotions: promotions.filter(({ id, code }) => code !== undefined || usedPromotionIds.includes(id)) };
}

function checkoutChanged({ version, market }: Cart, minor: number) {
  const path = ['input', 'expectedVersion'];
  const currentTotal = { minor, currency: market.currency };
  return refuseAll([{ code: 'CHECKOUT_CHANGED', path, currentVersion: version, currentTotal }]);
}

/**
 * Gives the cart back to its owner, if the order has it. Whether it has or not, it never gets it again: its request to lock may
 * still be on the way.
 */
export function unlockCart(cart: Cart, orderId: string, now: Date): Cart {
  const { state, releasedBy } = cart;
  if (state.status !== 'OPEN' && state.status !== 'BEING_ORDERED') return cart;
  const released = releasedBy.includes(orderId)
    ? cart
    : { ...cart, releasedBy: [...releasedBy, orderId].slice(-mostReleases) };
  if (state.status === 'OPEN' || state.orderId !== orderId) return released;
  // Its owner was here just now: nobody has left it alone.
  return { ...released, state: { status: 'OPEN' }, updatedAt: now };
}

/** Turns the cart that the order has into nothing but the order. Asked again by the same order, it stays so. */
export function convertCart(cart: Cart, orderId: string): Decision<Cart> {
  const { state } = cart;
  switch (state.status) {
    case 'BEING_ORDERED':
      if (state.orderId !== orderId) return refuseBeingOrdered(state.orderId, 'cartId');
      return accept(closeCart(cart, { status: 'ORDERED', orderId }));
    case 'ORDERED':
      return state.orderId === orderId ? accept(cart) : refuse('CART_ALREADY_ORDERED', 'cartId');
    case 'OPEN':
      return refuse('CART_NOT_LOCKED', 'cartId');
    case 'MERGED':
      return refuse('NOT_FOUND', 'cartId');
    default:
      return state satisfies never;
  }
}
