import { type Database, rowsAsJson } from '@prism/platform/database';
import { type SQL, sql } from 'drizzle-orm';
import type { ViewStore } from '../application/ports.ts';
import type { OrderView } from '../application/projections/order-view.ts';
import { orderViews } from './tables.ts';

/** Writes the read model. Whoever read the log earlier writes nothing over what was read later. */
export function createViewStore(database: Database): ViewStore {
  return {
    async save(views) {
      if (views.length > 0) await database.current().execute(upsertViews(sql`${toViewRows(views)}`));
    },
  };
}

/** As `upsertViews` takes them: JSON. */
export const toViewRows = (views: readonly OrderView[]): string => rowsAsJson(orderViews, views.map(toViewRow));

/** `from`: what must have a row for anything to be written, with a comma behind it. */
export function upsertViews(rows: SQL, from: SQL = sql``): SQL {
  return sql`
    insert into ${orderViews}
    select made.* from ${from}json_populate_recordset(null::${orderViews}, ${rows}::json) as made
    on conflict (id) do update set ${excluded} where ${orderViews.version} <= excluded.version`;
}

export function toViewRow(view: OrderView): typeof orderViews.$inferInsert {
  const { id, number, ownerId, email, status, version, placedAt } = view;
  return { id, number, ownerId, emailKey: toEmailKey(email), status, version, placedAt: new Date(placedAt), view };
}

/** Addresses are compared without regard to case. */
export const toEmailKey = (email: string): string => email.trim().toLowerCase();

/** Every column that changes, as the row that could not be inserted has it. */
const excluded = sql.raw(
  (['ownerId', 'emailKey', 'status', 'version', 'placedAt', 'view', 'number'] as const)
    .map((key) => orderViews[key].name)
    .map((name) => `"${name}" = excluded."${name}"`)
    .join(', '),
);
