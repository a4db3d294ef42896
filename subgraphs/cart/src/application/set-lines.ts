import { setLines as decide, type WantedQuantity } from '../domain/set-lines.ts';
import { requirePerson } from './actor.ts';
import { type CartOutcome, changeCart } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { ownCart } from './own-cart.ts';

export interface SetLines {
  cartId: string;
  expectedVersion?: number | undefined;
  lines: readonly WantedQuantity[];
}

/** Sets quantities of lines. Works with the catalog away: the lines are in the cart already, with what they cost. */
export async function setLines({ ports, caller, desk }: CommandContext, command: SetLines): Promise<CartOutcome> {
  const ownerId = requirePerson(caller.identity);
  const { cartId, expectedVersion, lines } = command;
  const path = ['input', 'cartId'];
  const cart = await ownCart(ports, cartId, ownerId, path);
  if (!cart.ok) return cart;
  const facts = await desk.ask({ market: cart.value.market, cart: cart.value });
  const { requestId } = caller;
  const change = { cartId, ownerId, path, expectedVersion, requestId, facts: { facts, version: cart.value.version } };
  return changeCart(ports, change, (seen) => decide(seen, lines, facts));
}
