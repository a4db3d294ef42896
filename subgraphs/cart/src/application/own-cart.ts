import type { Cart } from '../domain/cart.ts';
import type { Decision } from '../domain/refusal.ts';
import { requireOpen } from './change-cart.ts';
import type { CartPorts } from './ports.ts';

/** The cart as it is before anything is locked, if it is the owner's open one. */
export async function ownCart(
  { carts }: CartPorts,
  cartId: string,
  ownerId: string,
  path: string[],
): Promise<Decision<Cart>> {
  return requireOpen(await carts.find(cartId), ownerId, path);
}
