import { type Database, sqlState } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

const queryCanceled = '57014';
/** Each may take as long as a statement may. */
const maxAttempts = 20;

/**
 * Lets the planner know what was filled in, and reads be answered from indexes alone, at once. Not within a transaction: a
 * vacuum cannot run there, and outside no statement may take as long as a million products do. What an attempt got done
 * stays done, so the next goes on behind it. Fails open: autovacuum does the same later.
 */
export async function vacuumTables(database: Database, tables: readonly PgTable[], log: Logger): Promise<void> {
  for (const table of tables) await vacuum(database, table).catch((error) => log.warn({ err: error }, 'no vacuum'));
}

async function vacuum(database: Database, table: PgTable): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      // Next to nothing is dead yet, so there is no need to read the indexes.
      await database.current().execute(sql`vacuum (analyze, index_cleanup off) ${table}`);
      return;
    } catch (error) {
      if (attempt === maxAttempts || sqlState(error) !== queryCanceled) throw error;
    }
}
