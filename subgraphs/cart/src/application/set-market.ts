import { PrismError } from '@prism/platform/errors';
import { isShopMarket, type Market } from '../domain/market.ts';
import { refuse } from '../domain/refusal.ts';
import { setMarket as reprice } from '../domain/set-market.ts';
import { requirePerson } from './actor.ts';
import { type CartOutcome, changeCart } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { ownCart } from './own-cart.ts';
import { retryWhenStale, StaleFacts } from './retry-when-stale.ts';

export interface SetMarket {
  cartId: string;
  market: Market;
}

/** Prices a cart anew, in another market. Throws SUBGRAPH_UNAVAILABLE when the catalog cannot say what things cost there. */
export async function setMarket(context: CommandContext, command: SetMarket): Promise<CartOutcome> {
  const ownerId = requirePerson(context.caller.identity);
  if (!isShopMarket(command.market)) return refuse('MARKET_UNKNOWN', 'currency');
  return retryWhenStale(() => attempt(context, ownerId, command));
}

async function attempt({ ports, caller, desk }: CommandContext, ownerId: string, { cartId, market }: SetMarket) {
  const cart = await ownCart(ports, cartId, ownerId, ['cartId']);
  if (!cart.ok) return cart;
  const facts = await desk.ask({ market, cart: cart.value });
  // Fails closed: a cart without one price would be no cart.
  if (!facts.catalog) throw new PrismError('SUBGRAPH_UNAVAILABLE', 'The catalog cannot be asked just now.');
  const { version } = cart.value;
  const change = { cartId, ownerId, path: ['cartId'], requestId: caller.requestId, facts: { facts, version } };
  return changeCart(ports, change, (seen) => {
    // A line that came meanwhile has no price in the new currency yet.
    if (seen.version !== version) throw new StaleFacts();
    return reprice(seen, facts);
  });
}
