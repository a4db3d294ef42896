import type { Database } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { createHourlyTask, type HourlyTask } from '@prism/platform/schedule';
import { type AnyColumn, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { deliveries, notifications, orderLanguages } from './tables.ts';

export interface HousekeepingOptions {
  database: Database;
  now: () => Date;
  log: Logger;
}

const dayMs = 24 * 3_600_000;
const keepNotificationsDays = 180;
/** Longer than any event can still come again: the row is what keeps it from being sent twice. */
const keepDeliveriesDays = 60;
const keepLanguagesDays = 180;
/** Rows per statement: none may run long enough to disturb. */
const batchSize = 5_000;

/** Once an hour: forgets what is old. */
export const createHousekeeping = (options: HousekeepingOptions): HourlyTask =>
  createHourlyTask(() => tidy(options), { log: options.log, what: 'housekeeping' });

/** One run; for tests and for `createHousekeeping`. */
export async function tidy({ database, now }: HousekeepingOptions): Promise<void> {
  const daysAgo = (days: number) => new Date(now().getTime() - days * dayMs);
  await deleteBefore(database, notifications, notifications.createdAt, daysAgo(keepNotificationsDays));
  await deleteBefore(database, deliveries, deliveries.endedAt, daysAgo(keepDeliveriesDays));
  await deleteBefore(database, orderLanguages, orderLanguages.toldAt, daysAgo(keepLanguagesDays));
}

/** Rows that a concurrent run or a writer holds are left to the next one. */
async function deleteBefore(database: Database, table: PgTable, column: AnyColumn, moment: Date): Promise<void> {
  for (let deleted = batchSize; deleted === batchSize; ) {
    const { rowCount } = await database.current().execute(sql`
      delete from ${table} where ctid in (
        select ctid from ${table} where ${column} < ${moment.toISOString()}::timestamptz
        limit ${batchSize} for update skip locked
      )`);
    deleted = rowCount ?? 0;
  }
}
