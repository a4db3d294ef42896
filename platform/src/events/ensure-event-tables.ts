import type { Database } from '../database/index.ts';

/** Two levels below the package, in `src` as in `dist`. */
const migrations = new URL('../../migrations/events/', import.meta.url);

/** Creates or updates outbox and inbox in a part's database. Any number of processes may do this at the same time. */
export async function ensureEventTables(database: Database): Promise<void> {
  await database.migrate(migrations);
}
