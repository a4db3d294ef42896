import { nextPosition } from './add-lines.ts';
import { outgrows } from './amount-limit.ts';
import { type Cart, closeCart, maxLines } from './cart.ts';
import { type CartLine, refreshLine, withoutPrice, withQuantity } from './cart-line.ts';
import { mergeCheckout } from './checkout.ts';
import { type Facts, maxOrderableOf } from './facts.ts';
import type { StoredNotice } from './notice.ts';
import { maxPromoCodes } from './promo-codes.ts';
import { accept, type Decision, refuse } from './refusal.ts';

export interface Merged {
  own: Cart;
  /** Empty: nothing of it stays with the guest. */
  guest: Cart;
}

/**
 * Moves what a guest has gathered into the cart of the customer the guest turned out to be. What does not fit is told. Refused
 * where both together come to more than can be told: then each keeps what it has.
 */
export function mergeCarts(
  own: Cart,
  guest: Cart,
  { facts, newLineId }: { facts: Facts; newLineId: () => string },
): Decision<Merged> {
  const isSameMoney = own.market.currency === guest.market.currency;
  const priced = guest.lines.map((line) => (isSameMoney ? line : withoutPrice(line)));
  const start: Merging = { lines: own.lines, notices: [...own.notices, { code: 'MERGED_FROM_GUEST' }] };
  const { lines, notices } = priced.reduce((merging, line) => mergeLine(merging, line, facts, newLineId), start);
  if (outgrows(own.lines, lines)) return refuse('AMOUNT_TOO_LARGE', 'input', 'guestCartId');
  const promoCodes = [...new Set([...own.promoCodes, ...guest.promoCodes])].slice(0, maxPromoCodes);
  const checkout = mergeCheckout(own.checkout, guest.checkout);
  return accept({
    own: { ...own, lines, notices, promoCodes, checkout },
    guest: closeCart(guest, { status: 'MERGED' }),
  });
}

interface Merging {
  lines: CartLine[];
  notices: StoredNotice[];
}

function mergeLine({ lines, notices }: Merging, line: CartLine, facts: Facts, newLineId: () => string): Merging {
  const { variantId, title } = line;
  const there = lines.find((other) => other.variantId === variantId);
  const sum = (there?.quantity ?? 0) + line.quantity;
  if (!there && lines.length >= maxLines)
    return { lines, notices: [...notices, { code: 'QUANTITY_REDUCED', title, from: sum, to: 0 }] };
  // Of what is out of stock one stays, with the notice that blocks: the shopper should know what they had chosen.
  const quantity = Math.max(1, Math.min(sum, maxOrderableOf(facts, variantId)));
  const base = there ?? { ...line, id: newLineId(), position: nextPosition(lines) };
  const merged = refreshLine(withQuantity(base, quantity, facts), facts);
  return {
    lines: there ? lines.map((other) => (other === there ? merged : other)) : [...lines, merged],
    notices: quantity < sum ? [...notices, reduced(merged, sum)] : notices,
  };
}

const reduced = ({ id: lineId, title, quantity: to }: CartLine, from: number): StoredNotice => ({
  code: 'QUANTITY_REDUCED',
  lineId,
  title,
  from,
  to,
});
