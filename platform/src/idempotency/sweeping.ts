import type { Database } from '../database/index.ts';
import type { Logger } from '../log/index.ts';
import { createHourlyTask } from '../schedule/index.ts';
import type { Idempotency } from './idempotency.ts';
import { deleteRecords } from './records.ts';

export interface SweepingOptions {
  database: Database;
  now: () => Date;
  log: Logger;
}

const hourMs = 3_600_000;
const keptMs = 7 * 24 * hourMs;
/** Records per statement: none may run long enough to disturb. */
const batchSize = 5_000;

/** Records completed then or before are expired. */
export function expiryAt(now: Date): Date {
  return new Date(now.getTime() - keptMs);
}

/** Keeps the table small. That an expired record is not replayed does not depend on it. */
export function createSweeping(options: SweepingOptions): Pick<Idempotency, 'sweep' | 'start' | 'stop'> {
  const task = createHourlyTask(() => sweepAndReport(options), {
    log: options.log,
    what: 'deleting old idempotency records',
  });
  return { sweep: () => sweep(options), ...task };
}

async function sweep({ database, now }: SweepingOptions): Promise<number> {
  const expired = expiryAt(now());
  let total = 0;
  for (let deleted = batchSize; deleted === batchSize; total += deleted) {
    deleted = await deleteRecords(database, expired, batchSize);
  }
  return total;
}

async function sweepAndReport(options: SweepingOptions): Promise<void> {
  const deleted = await sweep(options);
  if (deleted > 0) options.log.info({ deleted }, 'old idempotency records were deleted');
}
