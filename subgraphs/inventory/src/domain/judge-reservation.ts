import { hasRunOut, type Reservation, type ReservationStatus } from './reservation.ts';

/** What somebody wants to do to a reservation. */
export type Attempt = 'confirm' | 'release' | 'return' | 'renew' | 'expire';

export type ReservationRefusalCode =
  | 'RESERVATION_CONFIRMED'
  | 'RESERVATION_EXPIRED'
  | 'RESERVATION_NOT_CONFIRMED'
  | 'RESERVATION_RELEASED'
  | 'RESERVATION_RETURNED';

/** What becomes of it: another status, nothing because it is so already, or nothing because it cannot be. */
export type Verdict =
  | { kind: 'becomes'; status: ReservationStatus }
  | { kind: 'stays' }
  | { kind: 'refused'; code: ReservationRefusalCode }
  /** It is too late: it becomes EXPIRED, and whoever asked is told so. */
  | { kind: 'ran-out' };

const becomes = (status: ReservationStatus): Verdict => ({ kind: 'becomes', status });
const refused = (code: ReservationRefusalCode): Verdict => ({ kind: 'refused', code });
const stays: Verdict = { kind: 'stays' };

/** By what is attempted and what the reservation is. Each may be attempted again after it was done: the second time stays. */
const verdicts: Record<Attempt, Record<ReservationStatus, Verdict>> = {
  confirm: {
    HELD: becomes('CONFIRMED'),
    CONFIRMED: stays,
    RELEASED: refused('RESERVATION_RELEASED'),
    EXPIRED: refused('RESERVATION_EXPIRED'),
    RETURNED: refused('RESERVATION_RETURNED'),
  },
  release: {
    HELD: becomes('RELEASED'),
    CONFIRMED: refused('RESERVATION_CONFIRMED'),
    RELEASED: stays,
    EXPIRED: stays,
    RETURNED: stays,
  },
  return: {
    HELD: refused('RESERVATION_NOT_CONFIRMED'),
    CONFIRMED: becomes('RETURNED'),
    RELEASED: refused('RESERVATION_NOT_CONFIRMED'),
    EXPIRED: refused('RESERVATION_NOT_CONFIRMED'),
    RETURNED: stays,
  },
  renew: {
    HELD: becomes('HELD'),
    CONFIRMED: stays,
    RELEASED: refused('RESERVATION_RELEASED'),
    EXPIRED: becomes('HELD'),
    RETURNED: refused('RESERVATION_RETURNED'),
  },
  expire: { HELD: becomes('EXPIRED'), CONFIRMED: stays, RELEASED: stays, EXPIRED: stays, RETURNED: stays },
};

type Judged = Pick<Reservation, 'status' | 'expiresAt'>;

/** The verdict on an attempt at a moment. Only confirming and expiring look at the clock: what is held can be renewed late. */
export function judge(attempt: Attempt, reservation: Judged, now: Date): Verdict {
  const ranOut = hasRunOut(reservation, now);
  if (attempt === 'confirm' && ranOut) return { kind: 'ran-out' };
  if (attempt === 'expire' && !ranOut) return stays;
  return verdicts[attempt][reservation.status];
}
