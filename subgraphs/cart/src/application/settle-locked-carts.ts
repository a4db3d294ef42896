import type { Caller } from '@prism/platform/identity';
import { unlockCheckout } from './checkout-lock.ts';
import { convertCart } from './convert-cart.ts';
import type { CartPorts, LockedCart } from './ports.ts';

/** Far longer than a placement takes, with the customer's time at their bank: who has a cart still is at it, or is gone. */
export const lockedLongMs = 60 * 60_000;

const batchSize = 50;
/** Orders that could not be asked about before the rest is left to the next time. */
const mostUnanswered = 3;

type Needs = Pick<CartPorts, 'carts' | 'news' | 'shop' | 'unitOfWork' | 'warn' | 'now'>;

/**
 * Carts that an order has had for long: what became of it? An order that failed, or that orders does not know any more, lets its
 * cart go; one that was confirmed takes it. One that is still being placed or undone keeps it. Fails closed: where orders does
 * not answer, the cart stays as it is. However many do this at once, each cart is settled once.
 */
export async function settleLockedCarts(ports: Needs, caller: Caller): Promise<void> {
  const lockedBefore = new Date(ports.now().getTime() - lockedLongMs);
  let unanswered = 0;
  for (let batch = await ports.carts.locked({ lockedBefore, limit: batchSize }); batch.length > 0; ) {
    for (const cart of batch) {
      if (!(await settle(ports, caller, cart))) unanswered++;
      if (unanswered >= mostUnanswered) return;
    }
    batch = await ports.carts.locked({ lockedBefore, limit: batchSize, after: batch.at(-1)?.cartId });
  }
}

/** False: orders could not be asked. */
async function settle(ports: Needs, caller: Caller, cart: LockedCart): Promise<boolean> {
  let status: string | undefined;
  try {
    status = await ports.shop.orderStatus(cart.orderId, caller);
  } catch (error) {
    ports.warn('orders', error);
    return false;
  }
  await followOrder(ports, caller, cart, status);
  return true;
}

/** `cart` names the order: has another one the cart meanwhile, nothing happens. */
async function followOrder(ports: Needs, caller: Caller, cart: LockedCart, status: string | undefined): Promise<void> {
  switch (status) {
    case undefined:
    case 'FAILED':
      await unlockCheckout({ ports, caller }, cart);
      return;
    case 'CONFIRMED':
    case 'PARTIALLY_SHIPPED':
    case 'SHIPPED':
    case 'DELIVERED':
    // Both were confirmed before: the cart was bought.
    case 'CANCELLED':
    case 'REFUNDED':
      await convertCart({ ports, caller }, cart);
      return;
    default:
    // PENDING, AWAITING_PAYMENT_ACTION, or whatever orders learns to say: it is the order's.
  }
}
