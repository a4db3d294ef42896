import { orderLimit } from './availability.ts';

/** Most lines of a reservation: as many as a cart has at most. */
export const maxReservationLines = 100;

/** The longest that stock is held without being asked for again, in seconds: a day. */
export const maxTtlSeconds = 86_400;

export function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= orderLimit;
}

export function isTtlSeconds(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= maxTtlSeconds;
}

/** The places of lines whose variant an earlier line names already. */
export function doubledAt(lines: readonly { variantId: string }[]): number[] {
  const seen = new Set<string>();
  return lines.flatMap(({ variantId }, at) => {
    if (seen.has(variantId)) return [at];
    seen.add(variantId);
    return [];
  });
}
