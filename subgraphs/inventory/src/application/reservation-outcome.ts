import type { ReservationRefusalCode } from '../domain/judge-reservation.ts';
import type { Shortage } from '../domain/plan-reservation.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Reservation } from '../domain/reservation.ts';

/** What a command about a reservation answers: as it is now, or its id with a refusal where there is one that was not changed as wanted. */
export type ReservationOutcome =
  | { ok: true; value: { reservation: Reservation } }
  | { ok: false; reservationId?: string; refusals: Refusal[] }
  | { ok: false; reservationId?: string; shortages: Shortage[] };

/** A refusal of a reservation that is there. */
export const refuseReservation = (reservationId: string, code: ReservationRefusalCode): ReservationOutcome => ({
  ...refuse({ code, path: ['id'] }),
  reservationId,
});

export const reservationNotFound: ReservationOutcome = refuse({ code: 'RESERVATION_NOT_FOUND', path: ['id'] });
