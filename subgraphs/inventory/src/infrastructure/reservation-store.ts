import { type Database, insertRows, prepared, rowsAsJson } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { ReservationStore } from '../application/reservation-ports.ts';
import type { Hold, Reservation } from '../domain/reservation.ts';
import { reservationColumns } from './reservation-rows.ts';
import { reservationHolds, reservationLines, reservations } from './tables.ts';

export function createReservationStore(database: Database): ReservationStore {
  return {
    async lock(id) {
      if (!isId('rsv', id)) return undefined;
      const [row] = await lockById(database, { id });
      return row;
    },
    async findByOrder(orderId) {
      const [row] = await selectByOrder(database, { orderId });
      return row;
    },
    async insert({ lines, ...row }, holds, at) {
      const { id: reservationId } = row;
      const current = database.current();
      const made = current
        .insert(reservations)
        .values({ ...row, createdAt: at, changedAt: at })
        .onConflictDoNothing({ target: reservations.orderId })
        .returning({ id: reservations.id });
      const lineRows = rowsAsJson(reservationLines, of(reservationId, lines));
      const holdRows = rowsAsJson(reservationHolds, of(reservationId, holds));
      const { rows } = await current.execute(sql`
        with made as (${made.getSQL()}),
          lines as (
            insert into ${reservationLines}
            select line.* from made, json_populate_recordset(null::${reservationLines}, ${lineRows}::json) as line
          ),
          holds as (
            insert into ${reservationHolds}
            select hold.* from made, json_populate_recordset(null::${reservationHolds}, ${holdRows}::json) as hold
          )
        select from made`);
      return rows.length > 0;
    },
    async save({ id, status, expiresAt }, at) {
      await database.later(updateRow(database, { id, status, expiresAt, changedAt: at }));
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

const the = sql.placeholder;
const theOne = eq(reservations.id, the('id'));
const lockById = prepared((db) => db.select(reservationColumns).from(reservations).where(theOne).for('update'));
const selectByOrder = prepared((db) =>
  db
    .select(reservationColumns)
    .from(reservations)
    .where(eq(reservations.orderId, the('orderId'))),
);
const updateRow = prepared((db) =>
  db
    .update(reservations)
    .set({ status: the('status'), expiresAt: the('expiresAt'), changedAt: the('changedAt') } as object)
    .where(theOne),
);

async function forgetHolds(database: Database, reservationId: string): Promise<void> {
  await database.current().delete(reservationHolds).where(eq(reservationHolds.reservationId, reservationId));
  await database.current().delete(reservationLines).where(eq(reservationLines.reservationId, reservationId));
}

async function writeHolds(
  database: Database,
  { id: reservationId, lines }: Reservation,
  holds: readonly Hold[],
): Promise<void> {
  await insertRows(database, reservationLines, of(reservationId, lines));
  await insertRows(database, reservationHolds, of(reservationId, holds));
}

const of = <T>(reservationId: string, rows: readonly T[]) => rows.map((row) => ({ reservationId, ...row }));
