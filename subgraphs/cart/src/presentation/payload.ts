import type { CartOutcome } from '../application/change-cart.ts';
import type { Context } from './context.ts';
import { toUserError, type UserError } from './messages.ts';
import type { Cart } from './models.ts';

export interface Payload {
  cart: Cart | null;
  userErrors: UserError[];
}

/** The answer to a command about the cart with this id, or about the caller's open one: the cart as it is now. */
export async function toPayload(
  { carts, caller }: Context,
  outcome: CartOutcome,
  cartId: string | null | undefined,
): Promise<Payload> {
  const known = carts.renew(outcome.ok ? outcome.known : undefined);
  const cart = known ?? (await (typeof cartId === 'string' ? carts.byId(cartId) : carts.own()));
  const userErrors = outcome.ok ? [] : outcome.refusals.map((refusal) => toUserError(refusal, caller.language));
  return { cart, userErrors };
}
