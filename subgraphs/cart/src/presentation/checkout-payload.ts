import type { Locking } from '../application/checkout-lock.ts';
import type { Cart } from '../domain/cart.ts';
import type { CartCheckout, CartCheckoutPayload } from '../generated/resolvers.ts';
import type { Context } from './context.ts';
import { toUserError } from './messages.ts';

/** The answer to an order that wants a cart, lets it go or takes it: the cart's state as it is now. */
export async function toCheckoutPayload({ caller }: Context, locking: Promise<Locking>): Promise<CartCheckoutPayload> {
  const { decision, cart } = await locking;
  const userErrors = decision.ok ? [] : decision.refusals.map((refusal) => toUserError(refusal, caller.language));
  return { checkout: cart ? toCheckout(cart) : null, userErrors };
}

function toCheckout({ id, state, version }: Cart): CartCheckout {
  return { cartId: id, status: state.status, orderId: 'orderId' in state ? state.orderId : null, version };
}
