import { type Database, rowsAsJson } from '@prism/platform/database';
import { type SQL, sql } from 'drizzle-orm';
import type { OrderView } from '../application/projections/order-view.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { toEventRow } from './event-rows.ts';
import { orderEvents } from './tables.ts';
import { upsertViews } from './view-store.ts';

/**
 * Writes events and what is read of their order if `head`, a statement that begins or moves the head of its log, answers its
 * row: all in one statement, which is a unit of work of its own where none runs. False: the head is another one.
 */
export async function writeHistory(
  database: Database,
  head: SQL,
  { events, view }: { events: readonly RecordedEvent[]; view: OrderView },
): Promise<boolean> {
  const rows = rowsAsJson(
    orderEvents,
    events.map((event) => toEventRow(view.id, event)),
  );
  const { rows: written } = await database.current().execute(sql`
    with head as (${head}),
      logged as (
        insert into ${orderEvents}
        select event.* from head, json_populate_recordset(null::${orderEvents}, ${rows}::json) as event
      ),
      viewed as (${upsertViews([view], sql`head, `)})
    select from head`);
  return written.length > 0;
}
