import type { Caller } from '@prism/platform/identity';
import { convertCart as convert } from '../domain/order-cart.ts';
import { accept, refuse } from '../domain/refusal.ts';
import { requireService } from './actor.ts';
import { saveChange } from './change-cart.ts';
import type { CartOfOrder, Locking } from './checkout-lock.ts';
import type { CartPorts } from './ports.ts';

/** Turns a cart into the order that has it, once and for all, and tells. */
export async function convertCart(
  { ports, caller }: { ports: Pick<CartPorts, 'carts' | 'news' | 'unitOfWork' | 'now'>; caller: Caller },
  { cartId, orderId }: CartOfOrder,
): Promise<Locking> {
  requireService(caller.identity);
  const { carts, news, unitOfWork } = ports;
  return unitOfWork(async () => {
    const cart = await carts.lock(cartId);
    if (!cart) return { decision: refuse('NOT_FOUND', 'cartId') };
    const decision = convert(cart, orderId);
    if (!decision.ok || decision.value === cart) return { decision, cart };
    const saved = await saveChange(ports, cart, decision.value, caller.requestId);
    await news.ordered(saved, orderId, caller.requestId);
    return { decision: accept(saved), cart: saved };
  });
}
