/** HELD is kept for a while, CONFIRMED is sold; the others keep nothing: given back, run out, taken back after the sale. */
export type ReservationStatus = 'HELD' | 'CONFIRMED' | 'RELEASED' | 'EXPIRED' | 'RETURNED';

/** What an order wants of a variant. */
export interface WantedLine {
  variantId: string;
  /** 1 to `orderLimit`. */
  quantity: number;
}

export interface ReservationLine extends WantedLine {
  /** How many of these have yet to come: no warehouse keeps them. */
  backordered: number;
}

/** So many pieces of a stock level: held, sold or taken back, as the reservation is. */
export interface Hold {
  stockLevelId: string;
  quantity: number;
}

/** Stock that is kept for an order. There is one per order, whatever becomes of it. */
export interface Reservation {
  /** `rsv_…` */
  id: string;
  orderId: string;
  status: ReservationStatus;
  /** From then on a held one may be taken away. */
  expiresAt: Date;
  /** By variant id. */
  lines: readonly ReservationLine[];
}

/** Whether its time is over; what is still held then is held until somebody notices. */
export function hasRunOut({ status, expiresAt }: Pick<Reservation, 'status' | 'expiresAt'>, now: Date): boolean {
  return status === 'HELD' && expiresAt <= now;
}

/** The expiry after a renewal: a shorter time than what is left takes nothing away. */
export function renewedExpiry({ expiresAt }: Pick<Reservation, 'expiresAt'>, ttlSeconds: number, now: Date): Date {
  const renewed = expiryAfter(ttlSeconds, now);
  return expiresAt > renewed ? expiresAt : renewed;
}

export function expiryAfter(ttlSeconds: number, now: Date): Date {
  return new Date(now.getTime() + ttlSeconds * 1_000);
}

/** Whether it was made for these lines, in whatever order they come. */
export function isFor({ lines }: Pick<Reservation, 'lines'>, wanted: readonly WantedLine[]): boolean {
  const quantities = new Map(lines.map(({ variantId, quantity }) => [variantId, quantity]));
  return (
    quantities.size === wanted.length &&
    wanted.every(({ variantId, quantity }) => quantities.get(variantId) === quantity)
  );
}
