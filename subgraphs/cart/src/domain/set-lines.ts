import { outgrows } from './amount-limit.ts';
import { type Cart, maxLines } from './cart.ts';
import { type CartLine, withQuantity } from './cart-line.ts';
import { type Facts, maxOrderableOf } from './facts.ts';
import { accept, type Decision, type Refusal, refuse, refuseAll } from './refusal.ts';

export interface WantedQuantity {
  lineId: string;
  quantity: number;
}

/** Sets quantities; 0 takes a line out. All of them, or none. */
export function setLines(cart: Cart, wanted: readonly WantedQuantity[], facts: Facts): Decision<Cart> {
  if (wanted.length === 0) return refuse('LINES_MISSING', 'input', 'lines');
  if (wanted.length > maxLines) return refuse('TOO_MANY_LINES', 'input', 'lines');
  const refusals = wanted.flatMap((each, at) => checkWanted(cart, wanted, each, at, facts));
  if (refusals.length > 0) return refuseAll(refusals);
  const quantities = new Map(wanted.map(({ lineId, quantity }) => [lineId, quantity]));
  const lines = cart.lines.flatMap((line) => setLine(line, quantities.get(line.id), facts));
  return outgrows(cart.lines, lines) ? refuse('AMOUNT_TOO_LARGE', 'input', 'lines') : accept({ ...cart, lines });
}

function setLine(line: CartLine, quantity: number | undefined, facts: Facts): CartLine[] {
  if (quantity === undefined) return [line];
  return quantity === 0 ? [] : [withQuantity(line, quantity, facts)];
}

function checkWanted(
  { lines }: Cart,
  wanted: readonly WantedQuantity[],
  { lineId, quantity }: WantedQuantity,
  at: number,
  facts: Facts,
): Refusal[] {
  const path = (field: string) => ['input', 'lines', String(at), field];
  const line = lines.find(({ id }) => id === lineId);
  if (!line) return [{ code: 'LINE_NOT_FOUND', path: path('lineId') }];
  if (wanted.findIndex((other) => other.lineId === lineId) < at)
    return [{ code: 'LINE_REPEATED', path: path('lineId') }];
  if (quantity < 0) return [{ code: 'QUANTITY_INVALID', path: path('quantity') }];
  const { variantId } = line;
  const maxOrderable = maxOrderableOf(facts, variantId);
  if (quantity === 0 || quantity <= maxOrderable) return [];
  return [{ code: 'STOCK_SHORTAGE', path: path('quantity'), variantId, maxOrderable }];
}
