import { awaitsCustomer, isMoving } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import { type CommandContext, causeOf } from './command-context.ts';
import { followOrder } from './follow-order.ts';
import type { PlaceOrder } from './place-order-command.ts';
import { cartPath, type Refused, refusePlacing } from './place-refusal.ts';

/**
 * One cart makes one order. Who places it again while the first attempt waits at their bank has given that one up: it is
 * undone first. Undefined: nothing stands in the way any more.
 */
export async function makeRoom(
  context: CommandContext,
  { cartId, idempotencyKey }: PlaceOrder,
  until: number,
): Promise<Refused | undefined> {
  const { store } = context.ports;
  const other = await store.findByCart(cartId);
  // Whose cart it is says the cart, a little later.
  if (!other || other.ownerId !== context.caller.identity.subject) return undefined;
  // The same request, which was faster: nobody gives up what they are just asking for.
  if (other.idempotencyKey === idempotencyKey) return refusePlacing({ code: 'CART_BEING_ORDERED', path: cartPath });
  const history = await store.load(other.orderId);
  if (history && awaitsCustomer(history.order)) await giveUp(context, other.orderId, until);
  const present = (await store.load(other.orderId))?.order;
  if (!present || present.phase === 'FAILED') return undefined;
  return refusePlacing({ code: isMoving(present) ? 'CART_BEING_ORDERED' : 'CART_ALREADY_ORDERED', path: cartPath });
}

async function giveUp(context: CommandContext, orderId: string, until: number): Promise<void> {
  const command = { type: 'GiveUpPlacement', code: 'PLACEMENT_SUPERSEDED' } as const;
  await changeOrder(context.ports, orderId, { command, cause: causeOf(context) });
  await followOrder(context, orderId, until);
}
