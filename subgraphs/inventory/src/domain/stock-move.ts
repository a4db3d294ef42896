import type { ReservationStatus } from './reservation.ts';

/** What a change of status does to the stock levels of a reservation: so many times what it has of each. */
export interface StockMove {
  onHand: number;
  reserved: number;
}

const nothing: StockMove = { onHand: 0, reserved: 0 };

/** What a reservation has done to its levels since there was none. */
const footprints: Record<ReservationStatus, StockMove> = {
  HELD: { onHand: 0, reserved: 1 },
  CONFIRMED: { onHand: -1, reserved: 0 },
  RELEASED: nothing,
  EXPIRED: nothing,
  RETURNED: nothing,
};

/** The move from one status to another; from `undefined`: there was no reservation yet. */
export function moveBetween(from: ReservationStatus | undefined, to: ReservationStatus): StockMove {
  const before = from ? footprints[from] : nothing;
  const after = footprints[to];
  return { onHand: after.onHand - before.onHand, reserved: after.reserved - before.reserved };
}

/** Whether more or fewer can be had afterwards. A sale changes nothing: what is sold was held. */
export function changesAvailability({ onHand, reserved }: StockMove): boolean {
  return onHand !== reserved;
}
