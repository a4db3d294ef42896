import type { Caller } from '@prism/platform/identity';
import type { Cart } from '../domain/cart.ts';
import { lockCart, type OrderClaim, unlockCart } from '../domain/order-cart.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { requireService } from './actor.ts';
import type { CommandContext } from './command.ts';
import type { CartPorts } from './ports.ts';

export interface LockCheckout extends OrderClaim {
  cartId: string;
  /** For whom the order acts. */
  ownerId: string;
}

export interface CartOfOrder {
  cartId: string;
  orderId: string;
}

/** What came of it, and the cart as it is now, also when it was refused; none where there is no such cart. */
export interface Locking {
  decision: Decision<Cart>;
  cart?: Cart | undefined;
}

/**
 * Keeps a cart for an order. Nobody outside is asked: the cart has the prices that the shopper, or who acts for them, has just
 * read and agreed to, and it is their sum that is compared.
 */
export async function lockCheckout({ ports, caller }: CommandContext, command: LockCheckout): Promise<Locking> {
  requireService(caller.identity);
  const { carts, promotions, now, unitOfWork } = ports;
  return unitOfWork(async () => {
    const cart = await carts.lock(command.cartId);
    if (cart?.ownerId !== command.ownerId) return { decision: refuse('NOT_FOUND', 'input', 'cartId') };
    const at = now();
    const terms = { at, promotions: await promotions.forCart(at, cart.promoCodes) };
    const decision = lockCart(cart, command, terms);
    // Of the same version: what the shopper has chosen is what it was.
    if (decision.ok && decision.value !== cart) await carts.save(cart, decision.value);
    return { decision, cart: decision.ok ? decision.value : cart };
  });
}

/** Gives a cart back, after whatever happened: what the order has not, it need not give back. */
export async function unlockCheckout(
  { ports, caller }: { ports: Pick<CartPorts, 'carts' | 'unitOfWork' | 'now'>; caller: Caller },
  { cartId, orderId }: CartOfOrder,
): Promise<Locking> {
  requireService(caller.identity);
  const { carts, now, unitOfWork } = ports;
  return unitOfWork(async () => {
    const cart = await carts.lock(cartId);
    if (!cart) return { decision: refuse('NOT_FOUND', 'cartId') };
    const after = unlockCart(cart, orderId, now());
    if (after !== cart) await carts.save(cart, after);
    return { decision: accept(after), cart: after };
  });
}
