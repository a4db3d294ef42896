import { type Database, prepared, rowsAsJson } from '@prism/platform/database';
import { type SQL, sql } from 'drizzle-orm';
import type { OrderView } from '../application/projections/order-view.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { toEventRow } from './event-rows.ts';
import { orderEvents } from './tables.ts';
import { toViewRows, upsertViews } from './view-store.ts';

/** What `writeHistory` answers: writes with these values for the placeholders of its head. */
export type WriteHistory = (
  database: Database,
  written: { events: readonly RecordedEvent[]; view: OrderView },
  values: Readonly<Record<string, unknown>>,
) => Promise<boolean>;

/**
 * A statement that writes events and what is read of their order if `head`, which begins or moves the head of its log, answers its
 * row. It is a unit of work of its own where none runs. False: the head is another one.
 */
export function writeHistory(head: (current: ReturnType<Database['current']>) => SQL): WriteHistory {
  const write = prepared((current) =>
    current.execute(sql`
      with head as (${head(current)}),
        logged as (
          insert into ${orderEvents}
          select event.* from head, json_populate_recordset(null::${orderEvents}, ${sql.placeholder('events')}::json) as event
        ),
        viewed as (${upsertViews(sql`${sql.placeholder('views')}`, sql`head, `)})
      select from head`),
  );
  return async (database, { events, view }, values) => {
    const rows = events.map((event) => toEventRow(view.id, event));
    const written = { events: rowsAsJson(orderEvents, rows), views: toViewRows([view]) };
    return (await write(database, { ...values, ...written })).rows.length > 0;
  };
}
