import { type AvailableLevel, allocate } from './allocate.ts';
import { availabilityOf } from './availability.ts';
import type { Hold, ReservationLine, WantedLine } from './reservation.ts';
import type { VariantStock } from './variant-stock.ts';

/** All there is of a variant, and where. */
export interface WarehousedStock extends VariantStock {
  /** Together they have what is `available`. */
  levels: readonly AvailableLevel[];
}

/** A line that cannot be had as wanted. */
export interface Shortage {
  variantId: string;
  requested: number;
  /** How many could be had. */
  available: number;
}

/** What is to be held, if all of it can be. */
export type ReservationPlan =
  | { ok: true; lines: ReservationLine[]; holds: Hold[]; productIds: string[] }
  | { ok: false; shortages: Shortage[] };

/**
 * Plans a whole reservation: all lines or none. A line can be had exactly when a shopper may order as many
 * (`availabilityOf`), so where nothing is left a variant that takes backorders is promised and not held.
 * `productIds` are the products that can be had otherwise afterwards, by one of their variants.
 */
export function planReservation(
  wanted: readonly WantedLine[],
  stockOf: (variantId: string) => WarehousedStock | undefined,
): ReservationPlan {
  const planned = wanted.map((line) => planLine(line, stockOf(line.variantId)));
  const shortages = planned.flatMap((line) => (line.ok ? [] : [line.shortage]));
  if (shortages.length > 0) return { ok: false, shortages };
  const possible = planned.filter((line) => line.ok);
  return {
    ok: true,
    lines: possible.map(({ line }) => line),
    holds: possible.flatMap(({ holds }) => holds),
    productIds: [...new Set(possible.flatMap(({ changedProductId }) => changedProductId ?? []))],
  };
}

type PlannedLine =
  | { ok: true; line: ReservationLine; holds: Hold[]; changedProductId: string | undefined }
  | { ok: false; shortage: Shortage };

function planLine({ variantId, quantity }: WantedLine, stock: WarehousedStock | undefined): PlannedLine {
  const maxOrderable = stock ? availabilityOf(stock).maxOrderable : 0;
  if (!stock || quantity > maxOrderable)
    return { ok: false, shortage: { variantId, requested: quantity, available: maxOrderable } };
  const holds = allocate(stock.levels, quantity);
  const held = holds.reduce((sum, hold) => sum + hold.quantity, 0);
  return {
    ok: true,
    line: { variantId, quantity, backordered: quantity - held },
    holds,
    changedProductId: changesStatus(stock, held) ? stock.productId : undefined,
  };
}

/** A product's status follows from those of its variants: where none of them changes, it stays. */
function changesStatus(stock: WarehousedStock, held: number): boolean {
  const after = { ...stock, available: stock.available - held };
  return availabilityOf(stock).status !== availabilityOf(after).status;
}
