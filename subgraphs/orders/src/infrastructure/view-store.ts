import type { Database } from '@prism/platform/database';
import { lte, sql } from 'drizzle-orm';
import type { ViewStore } from '../application/ports.ts';
import type { OrderView } from '../application/projections/order-view.ts';
import { orderViews } from './tables.ts';

/** Writes the read model. Whoever read the log earlier writes nothing over what was read later. */
export function createViewStore(database: Database): ViewStore {
  return {
    async save(views) {
      if (views.length === 0) return;
      await database
        .current()
        .insert(orderViews)
        .values(views.map(toViewRow))
        .onConflictDoUpdate({
          target: orderViews.id,
          set: excluded,
          setWhere: lte(orderViews.version, sql`excluded."version"`),
        });
    },
  };
}

export function toViewRow(view: OrderView): typeof orderViews.$inferInsert {
  const { id, number, ownerId, email, status, version, placedAt } = view;
  return { id, number, ownerId, emailKey: toEmailKey(email), status, version, placedAt: new Date(placedAt), view };
}

/** Addresses are compared without regard to case. */
export const toEmailKey = (email: string): string => email.trim().toLowerCase();

/** Every column that changes, as the row that could not be inserted has it. */
const excluded = Object.fromEntries(
  (['ownerId', 'emailKey', 'status', 'version', 'placedAt', 'view', 'number'] as const).map((key) => [
    key,
    sql.raw(`excluded."${orderViews[key].name}"`),
  ]),
);
