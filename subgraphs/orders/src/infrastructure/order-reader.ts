import { anyOf, type Database, prepared } from '@prism/platform/database';
import { and, asc, count, desc, eq, gt, gte, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { OrderQuery, OrderReader, Slice } from '../application/order-reader.ts';
import { type EventRow, toEvent } from './event-rows.ts';
import { orderEvents, orderViews } from './tables.ts';
import { toEmailKey } from './view-store.ts';

/** One row is one order: a page costs one statement, however many orders it has. */
export function createOrderReader(database: Database): OrderReader {
  const select = () => database.current().select({ view: orderViews.view }).from(orderViews);
  const views = (rows: { view: (typeof orderViews.$inferSelect)['view'] }[]) => rows.map(({ view }) => view);

  return {
    byId: async (ids) => views(await selectById(database, { ids })),
    byNumber: async (numbers) => views(await select().where(anyOf(orderViews.number, numbers))),
    async ofGuest(number, email) {
      const isTheirs = and(eq(orderViews.number, number), eq(orderViews.emailKey, toEmailKey(email)));
      const [found] = views(await select().where(isTheirs));
      return found && found.customerId === undefined ? found : undefined;
    },
    async list(query, { limit, after }) {
      const found = select().where(and(matching(query), behind(after)));
      return views(await found.orderBy(desc(orderViews.placedAt), desc(orderViews.id)).limit(limit));
    },
    async count(query) {
      return database.current().$count(orderViews, matching(query));
    },
    async ofOwners(ownerIds, slice) {
      return views(
        await database
          .current()
          .execute<ViewRow>(pagesOf(ownerIds, slice))
          .then(({ rows }) => rows),
      );
    },
    async countOfOwners(ownerIds) {
      const rows = await database
        .current()
        .select({ ownerId: orderViews.ownerId, orders: count() })
        .from(orderViews)
        .where(anyOf(orderViews.ownerId, ownerIds))
        .groupBy(orderViews.ownerId);
      return new Map(rows.map(({ ownerId, orders }) => [ownerId, orders]));
    },
    async events(orderIds, { after, limit }) {
      // Logs are short: sequences have no gaps, so a page of each is a range.
      const rows = await database
        .current()
        .select()
        .from(orderEvents)
        .where(
          and(
            anyOf(orderEvents.orderId, orderIds),
            gt(orderEvents.sequence, after),
            lte(orderEvents.sequence, after + limit),
          ),
        )
        .orderBy(asc(orderEvents.orderId), asc(orderEvents.sequence));
      return byOrder(rows);
    },
  };
}

const selectById = prepared((db) =>
  db
    .select({ view: orderViews.view })
    .from(orderViews)
    .where(sql`${orderViews.id} = any(${sql.placeholder('ids')}::text[])`),
);

type ViewRow = { view: (typeof orderViews.$inferSelect)['view'] };

function matching({ ownerId, statuses, email, placedAfter, placedBefore }: OrderQuery): SQL | undefined {
  return and(
    ownerId === undefined ? undefined : eq(orderViews.ownerId, ownerId),
    statuses && anyOf(orderViews.status, statuses),
    email === undefined ? undefined : eq(orderViews.emailKey, toEmailKey(email)),
    placedAfter && gte(orderViews.placedAt, placedAfter),
    placedBefore && lt(orderViews.placedAt, placedBefore),
  );
}

function behind(after: Slice['after']): SQL | undefined {
  if (!after) return undefined;
  const { placedAt, id } = after;
  return sql`(${orderViews.placedAt}, ${orderViews.id}) < (${placedAt.toISOString()}::timestamptz, ${id})`;
}

/** One statement for the pages of all owners. */
function pagesOf(ownerIds: readonly string[], { limit, after }: Slice): SQL {
  return sql`
    select page.view from unnest(${sql.param(ownerIds)}::text[]) as owner (id)
    cross join lateral (
      select ${orderViews.view} as view, ${orderViews.placedAt} as placed_at, ${orderViews.id} as id from ${orderViews}
      where ${orderViews.ownerId} = owner.id and ${behind(after) ?? sql`true`}
      order by ${orderViews.placedAt} desc, ${orderViews.id} desc limit ${limit}
    ) as page
    order by owner.id, page.placed_at desc, page.id desc`;
}

function byOrder(rows: readonly EventRow[]) {
  const logs = new Map<string, ReturnType<typeof toEvent>[]>();
  for (const row of rows) logs.set(row.orderId, [...(logs.get(row.orderId) ?? []), toEvent(row)]);
  return logs;
}
