import { type Database, insertRows } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { ReservationStore } from '../application/reservation-ports.ts';
import type { Hold, Reservation } from '../domain/reservation.ts';
import { reservationColumns } from './reservation-rows.ts';
import { reservationHolds, reservationLines, reservations } from './tables.ts';

export function createReservationStore(database: Database): ReservationStore {
  const read = () => database.current().select(reservationColumns).from(reservations);
  return {
    async lock(id) {
      if (!isId('rsv', id)) return undefined;
      const [row] = await read().where(eq(reservations.id, id)).for('update');
      return row;
    },
    async findByOrder(orderId) {
      const [row] = await read().where(eq(reservations.orderId, orderId));
      return row;
    },
    async insert(reservation, holds, at) {
      const { lines: _, ...row } = reservation;
      const inserted = await database
        .current()
        .insert(reservations)
        .values({ ...row, createdAt: at, changedAt: at })
        .onConflictDoNothing({ target: reservations.orderId })
        .returning({ id: reservations.id });
      if (inserted.length === 0) return false;
      await writeHolds(database, reservation, holds);
      return true;
    },
    async save({ id, status, expiresAt }, at) {
      await database
        .current()
        .update(reservations)
        .set({ status, expiresAt, changedAt: at })
        .where(eq(reservations.id, id));
    },
    async replaceHolds(reservation, holds) {
      await forgetHolds(database, reservation.id);
      await writeHolds(database, reservation, holds);
    },
    async overdue(now, limit) {
      const rows = await database
        .current()
        .select({ id: reservations.id })
        .from(reservations)
        // Written out: only then the planner sees that the partial index fits.
        .where(and(sql`${reservations.status} = 'HELD'`, lte(reservations.expiresAt, now)))
        .orderBy(asc(reservations.expiresAt))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

async function forgetHolds(database: Database, reservationId: string): Promise<void> {
  await database.current().delete(reservationHolds).where(eq(reservationHolds.reservationId, reservationId));
  await database.current().delete(reservationLines).where(eq(reservationLines.reservationId, reservationId));
}

async function writeHolds(
  database: Database,
  { id: reservationId, lines }: Reservation,
  holds: readonly Hold[],
): Promise<void> {
  await insertRows(
    database,
    reservationLines,
    lines.map((line) => ({ reservationId, ...line })),
  );
  await insertRows(
    database,
    reservationHolds,
    holds.map((hold) => ({ reservationId, ...hold })),
  );
}
