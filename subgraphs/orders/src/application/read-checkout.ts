import type { CommandContext } from './command-context.ts';
import type { PlaceOrder } from './place-order-command.ts';
import { cartPath, type Refused, refusePlacing } from './place-refusal.ts';
import type { CheckoutSnapshot } from './ports.ts';

/**
 * The cart as the customer sees it, if it is the one they agreed to: the same version, the same sum. That it stays so is
 * what the first step of the saga makes sure of. Throws when the cart cannot be asked: then there is nothing to order.
 */
export async function readCheckout(
  { ports, caller }: CommandContext,
  { cartId, expectedCartVersion, expectedTotalMinor }: PlaceOrder,
): Promise<{ ok: true; snapshot: CheckoutSnapshot } | Refused> {
  const answer = await ports.parts.cart.read(cartId, caller);
  if (answer.kind === 'NOT_FOUND') return refusePlacing({ code: 'CART_NOT_FOUND', path: cartPath });
  const seen = answer.kind === 'READY' ? totalOf(answer.snapshot) : answer;
  if (seen.cartVersion !== expectedCartVersion || seen.totalMinor !== expectedTotalMinor) return changed(seen);
  if (answer.kind === 'NOT_READY') return refusePlacing({ code: 'CART_NOT_READY', path: cartPath });
  return { ok: true, snapshot: answer.snapshot };
}

interface Seen {
  cartVersion: number;
  totalMinor: number;
  currency: string;
}

const totalOf = ({ cartVersion, totals, market }: CheckoutSnapshot): Seen => ({
  cartVersion,
  totalMinor: totals.totalMinor,
  currency: market.currency,
});

function changed({ cartVersion: currentVersion, totalMinor: currentTotalMinor, currency }: Seen): Refused {
  const path = ['input', 'expectedCartVersion'];
  return refusePlacing({ code: 'CHECKOUT_CHANGED', path, currentVersion, currentTotalMinor, currency });
}
