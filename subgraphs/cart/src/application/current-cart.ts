import { isDeepStrictEqual } from 'node:util';
import type { Cart } from '../domain/cart.ts';
import { isCurrent } from '../domain/cart-state.ts';
import { refreshCart } from '../domain/refresh-cart.ts';
import { type KnownCart, saveChange } from './change-cart.ts';
import type { CommandContext } from './command.ts';

/** A cart at today's prices, or, while it is being ordered, at those that were agreed to. */
export interface CurrentCart {
  cart: Cart;
  /** False: the catalog is away, these are snapshots. */
  isChecked: boolean;
}

/** The cart as it is today: asked for, and saved as its next version if something differs. */
export async function currentCart(context: CommandContext, { cart, facts: known }: KnownCart): Promise<CurrentCart> {
  if (cart.state.status !== 'OPEN') return { cart, isChecked: true };
  const facts = known ?? (await context.desk.ask({ market: cart.market, cart }));
  const isChecked = facts.catalog !== undefined;
  if (known || isDeepStrictEqual(refreshCart(cart, facts), cart)) return { cart, isChecked };
  return { cart: await saveRefreshed(context, cart, (present) => refreshCart(present, facts)), isChecked };
}

/**
 * Under the lock, and only onto the version that was read: who wrote in between knew newer prices, or none, and must not be
 * undone by what was asked before. Then their cart is shown, as is one that an order has taken meanwhile.
 */
async function saveRefreshed({ ports, caller }: CommandContext, read: Cart, refresh: (cart: Cart) => Cart) {
  return ports.unitOfWork(async () => {
    const present = await ports.carts.lock(read.id);
    if (!present || !isCurrent(present.state)) return read;
    const isStill = present.state.status === 'OPEN' && present.version === read.version;
    return isStill ? await saveChange(ports, present, refresh(present), caller.requestId) : present;
  });
}
