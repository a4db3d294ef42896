import type { Cart } from './cart.ts';
import { type CartLine, refreshLine } from './cart-line.ts';
import type { Facts } from './facts.ts';
import { isSameMarket } from './market.ts';
import type { StoredNotice } from './notice.ts';

/**
 * The cart at today's prices and stock. Quantities stay what the shopper chose: a shortage is a notice that blocks. Prices
 * of another market are none of its business.
 */
export function refreshCart(cart: Cart, facts: Facts): Cart {
  if (!isSameMarket(cart.market, facts.market)) return cart;
  const lines = cart.lines.map((line) => refreshLine(line, facts));
  const notices = lines.reduce((all, line, at) => tellPrice(all, cart.lines[at] as CartLine, line), cart.notices);
  return { ...cart, lines, notices };
}

/** One notice per line, from the price last seen to the one now; none when it came back. */
function tellPrice(notices: StoredNotice[], before: CartLine, after: CartLine): StoredNotice[] {
  // A line that had no price, or was not sold, has not become dearer.
  if (before.unitPriceMinor === after.unitPriceMinor || before.standing !== 'SOLD' || after.standing !== 'SOLD')
    return notices;
  const told = notices.find((notice) => isPriceOf(notice, after.id));
  const fromMinor = told?.code === 'PRICE_CHANGED' ? told.fromMinor : before.unitPriceMinor;
  const others = notices.filter((notice) => notice !== told);
  if (fromMinor === after.unitPriceMinor) return others;
  return [...others, { code: 'PRICE_CHANGED', lineId: after.id, fromMinor, toMinor: after.unitPriceMinor }];
}

const isPriceOf = (notice: StoredNotice, lineId: string) => notice.code === 'PRICE_CHANGED' && notice.lineId === lineId;
