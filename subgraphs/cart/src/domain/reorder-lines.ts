import { addLine, whyNotSold } from './add-lines.ts';
import { outgrows } from './amount-limit.ts';
import { type Cart, maxLines } from './cart.ts';
import type { CartLine } from './cart-line.ts';
import { type Facts, maxOrderableOf } from './facts.ts';
import type { StoredNotice } from './notice.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/** A line of an order. */
export interface OrderedLine {
  /** Absent: there is no such variant any more. */
  variantId?: string;
  /** As it was called then. */
  title: string;
  quantity: number;
}

interface Basket {
  lines: CartLine[];
  notices: StoredNotice[];
}

/**
 * Puts into a cart what was ordered once. What is not sold any more, or has no place, stays out; of what there are fewer, as many as
 * there are come in. All of it is told. Refused as a whole only where the cart would come to more than can be told.
 */
export function reorderLines(
  cart: Cart,
  ordered: readonly OrderedLine[],
  { facts, newLineId }: { facts: Facts; newLineId: () => string },
): Decision<Cart> {
  const { lines, notices } = ordered.reduce((basket, line) => putBack(basket, line, facts, newLineId), cart as Basket);
  if (outgrows(cart.lines, lines)) return refuse('AMOUNT_TOO_LARGE', 'input', 'orderId');
  return accept({ ...cart, lines, notices });
}

function putBack(basket: Basket, line: OrderedLine, facts: Facts, newLineId: () => string): Basket {
  const { variantId, title } = line;
  const problem = whyNotSold(variantId === undefined ? undefined : facts.catalog?.get(variantId));
  if (variantId === undefined || problem) {
    const reason = problem === 'VARIANT_NOT_SOLD_HERE' ? 'NOT_SOLD_HERE' : 'GONE';
    return tell(basket, { code: 'NOT_PUT_BACK', title, reason });
  }
  const there = basket.lines.find((other) => other.variantId === variantId);
  if (!there && basket.lines.length >= maxLines)
    return tell(basket, { code: 'NOT_PUT_BACK', title, reason: 'NO_ROOM' });
  const room = Math.max(0, maxOrderableOf(facts, variantId) - (there?.quantity ?? 0));
  const quantity = Math.min(line.quantity, room);
  if (quantity === 0) return tell(basket, { code: 'NOT_PUT_BACK', title, reason: 'OUT_OF_STOCK' });
  const lines = addLine(basket.lines, { variantId, quantity }, facts, newLineId);
  if (quantity === line.quantity) return { ...basket, lines };
  const lineId = lines.find((other) => other.variantId === variantId)?.id as string;
  return tell({ ...basket, lines }, { code: 'QUANTITY_REDUCED', lineId, title, from: line.quantity, to: quantity });
}

const tell = (basket: Basket, notice: StoredNotice): Basket => ({ ...basket, notices: [...basket.notices, notice] });
