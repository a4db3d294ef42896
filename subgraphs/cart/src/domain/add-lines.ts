import { outgrows } from './amount-limit.ts';
import { type Cart, maxLines } from './cart.ts';
import { type CartLine, createLine, withQuantity } from './cart-line.ts';
import { type Facts, maxOrderableOf, type VariantFacts } from './facts.ts';
import { accept, type Decision, type Refusal, refuse, refuseAll } from './refusal.ts';

/** Why a variant cannot be put into a cart. */
export type NotSold = 'VARIANT_NOT_FOUND' | 'VARIANT_UNAVAILABLE' | 'VARIANT_NOT_SOLD_HERE';

export interface WantedLine {
  variantId: string;
  quantity: number;
}

/** Puts pieces of variants into the cart: those that are in it already become more. All of them, or none. */
export function addLines(
  cart: Cart,
  wanted: readonly WantedLine[],
  { facts, newLineId }: { facts: Facts; newLineId: () => string },
): Decision<Cart> {
  if (wanted.length === 0) return refuse('LINES_MISSING', 'input', 'lines');
  const refusals = wanted.flatMap((line, at) => checkWanted(line, at, facts));
  if (refusals.length > 0) return refuseAll(refusals);
  const lines = wanted.reduce((all: CartLine[], line) => addLine(all, line, facts, newLineId), cart.lines);
  const shortages = findShortages(lines, wanted, facts);
  if (shortages.length > 0) return refuseAll(shortages);
  if (lines.length > maxLines) return refuse('TOO_MANY_LINES', 'input', 'lines');
  return outgrows(cart.lines, lines) ? refuse('AMOUNT_TOO_LARGE', 'input', 'lines') : accept({ ...cart, lines });
}

function checkWanted({ variantId, quantity }: WantedLine, at: number, facts: Facts): Refusal[] {
  const path = (field: string) => ['input', 'lines', String(at), field];
  const problem = whyNotSold(facts.catalog?.get(variantId));
  return [
    ...(problem ? [{ code: problem, path: path('variantId') }] : []),
    ...(quantity >= 1 ? [] : [{ code: 'QUANTITY_INVALID' as const, path: path('quantity') }]),
  ];
}

/** Undefined: it is sold, here and now. */
export function whyNotSold(variant: VariantFacts | undefined): NotSold | undefined {
  if (!variant) return 'VARIANT_NOT_FOUND';
  if (!variant.isActive) return 'VARIANT_UNAVAILABLE';
  return variant.price ? undefined : 'VARIANT_NOT_SOLD_HERE';
}

/** One that is sold here: that was looked at before. */
export function addLine(
  lines: readonly CartLine[],
  { variantId, quantity }: WantedLine,
  facts: Facts,
  newLineId: () => string,
): CartLine[] {
  const there = lines.find((line) => line.variantId === variantId);
  if (there) {
    const more = withQuantity(there, there.quantity + quantity, facts);
    return lines.map((line) => (line === there ? more : line));
  }
  const variant = facts.catalog?.get(variantId) as Parameters<typeof createLine>[1];
  return [...lines, createLine({ id: newLineId(), quantity, position: nextPosition(lines) }, variant)];
}

export function nextPosition(lines: readonly CartLine[]): number {
  return (lines.at(-1)?.position ?? -1) + 1;
}

function findShortages(lines: readonly CartLine[], wanted: readonly WantedLine[], facts: Facts): Refusal[] {
  return lines.flatMap(({ variantId, quantity }) => {
    const at = wanted.findIndex((line) => line.variantId === variantId);
    const maxOrderable = maxOrderableOf(facts, variantId);
    if (at < 0 || quantity <= maxOrderable) return [];
    return [
      { code: 'STOCK_SHORTAGE', path: ['input', 'lines', String(at), 'quantity'], variantId, maxOrderable } as const,
    ];
  });
}
