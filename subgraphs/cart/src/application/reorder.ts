import { refuse } from '../domain/refusal.ts';
import { reorderLines } from '../domain/reorder-lines.ts';
import { requireCustomer } from './actor.ts';
import type { CartOutcome } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { putIntoCart } from './put-into-cart.ts';

export interface Reorder {
  orderId: string;
  /** The caller's open cart when it is left out, opened if there is none. */
  cartId?: string | undefined;
  idempotencyKey: string;
}

/**
 * Puts what is in one of the caller's own orders into a cart again, once per key. Throws SUBGRAPH_UNAVAILABLE when orders cannot
 * say what that is, or the catalog what it costs: there is nothing else to go on.
 */
export async function reorder(context: CommandContext, command: Reorder): Promise<CartOutcome> {
  const { ports, caller } = context;
  const { orderId, cartId, idempotencyKey } = command;
  const ownerId = requireCustomer(caller.identity);
  const ordered = await ports.shop.ownOrder(orderId, caller);
  if (!ordered) return refuse('ORDER_NOT_FOUND', 'input', 'orderId');
  return putIntoCart(context, {
    ownerId,
    cartId,
    variantIds: ordered.flatMap(({ variantId }) => variantId ?? []),
    mutation: 'cartReorder',
    idempotencyKey,
    input: { orderId, cartId },
    decide: (cart, facts) => reorderLines(cart, ordered, { facts, newLineId: () => ports.newId('cln') }),
  });
}
