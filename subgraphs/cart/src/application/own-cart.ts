import type { Cart } from '../domain/cart.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { isOpenOf } from './change-cart.ts';
import type { CartPorts } from './ports.ts';

/** The cart as it is before anything is locked, if it is the owner's open one. */
export async function ownCart(
  { carts }: CartPorts,
  cartId: string,
  ownerId: string,
  path: string[],
): Promise<Decision<Cart>> {
  const cart = await carts.find(cartId);
  return cart && isOpenOf(cart, ownerId) ? accept(cart) : refuse('CART_NOT_FOUND', ...path);
}
