import { sql } from 'drizzle-orm';
import type { Reservation, ReservationLine } from '../domain/reservation.ts';
import { reservations } from './tables.ts';

/** The columns of a reservation as the domain knows it; to be read from `reservations` alone. */
export const reservationColumns = {
  id: reservations.id,
  orderId: reservations.orderId,
  status: reservations.status,
  expiresAt: reservations.expiresAt,
  lines: sql<ReservationLine[]>`(
    select coalesce(jsonb_agg(
      jsonb_build_object('variantId', variant_id, 'quantity', quantity, 'backordered', backordered) order by variant_id
    ), '[]')
    from reservation_lines where reservation_id = reservations.id)`,
} satisfies Record<keyof Reservation, unknown>;
