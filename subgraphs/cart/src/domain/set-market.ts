import { isTooDear } from './amount-limit.ts';
import type { Cart } from './cart.ts';
import { refreshLine, withoutPrice } from './cart-line.ts';
import type { Facts } from './facts.ts';
import { isSameMarket } from './market.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/**
 * The cart at the prices of another market. A line that has none there stays, costs nothing in the sums, and blocks; with a
 * way back or a price it is whole again. Refused where the cart would come to more than can be told.
 */
export function setMarket(cart: Cart, facts: Facts): Decision<Cart> {
  const { market } = facts;
  if (isSameMarket(cart.market, market)) return accept(cart);
  const isSameMoney = cart.market.currency === market.currency;
  const lines = cart.lines.map((line) => refreshLine(isSameMoney ? line : withoutPrice(line), facts));
  if (isTooDear(lines)) return refuse('AMOUNT_TOO_LARGE', 'currency');
  const { shippingOptionId: _option, ...checkout } = cart.checkout;
  return accept({ ...cart, market, lines, checkout });
}
