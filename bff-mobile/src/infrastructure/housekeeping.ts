import type { Database } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { createHourlyTask, type HourlyTask } from '@prism/platform/schedule';
import { type AnyColumn, and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { keepChangesMs } from '../domain/sync/place.ts';
import { appliedExpiry } from './applied-ops.ts';
import { appliedOps, savedProducts, syncEntries, syncHeads, syncReaders } from './tables.ts';

export interface HousekeepingOptions {
  database: Database;
  now: () => Date;
  log: Logger;
}

/** Rows per statement: none may run long enough to disturb. */
const batchSize = 5_000;

/** Once an hour: forgets changes that no cursor can ask for any more, and operations whose keys may be used again. */
export const createHousekeeping = (options: HousekeepingOptions): HourlyTask =>
  createHourlyTask(() => tidy(options), { log: options.log, what: 'housekeeping' });

/** One run; for tests and for `createHousekeeping`. */
export async function tidy({ database, now }: HousekeepingOptions): Promise<void> {
  const changesEnd = new Date(now().getTime() - keepChangesMs);
  const isTakenOff = and(lte(savedProducts.changedAt, changesEnd), eq(savedProducts.isPresent, false));
  await deleteBatches(database, syncEntries, until(syncEntries.changedAt, changesEnd));
  // After its entries: a log that begins anew must not hold any of an earlier life.
  await deleteBatches(database, syncHeads, until(syncHeads.changedAt, changesEnd));
  await deleteBatches(database, syncReaders, until(syncReaders.asOf, changesEnd));
  await deleteBatches(database, savedProducts, isTakenOff);
  await deleteBatches(database, appliedOps, until(appliedOps.appliedAt, appliedExpiry(now())));
}

const until = (column: AnyColumn, moment: Date): SQL => lte(column, moment);

/** Rows that a concurrent run or a writer holds are left to the next one. */
async function deleteBatches(database: Database, table: PgTable, condition: SQL | undefined): Promise<void> {
  for (let deleted = batchSize; deleted === batchSize; ) {
    const { rowCount } = await database.current().execute(sql`
      delete from ${table} where ctid in (
        select ctid from ${table} where ${condition} limit ${batchSize} for update skip locked
      )`);
    deleted = rowCount ?? 0;
  }
}
