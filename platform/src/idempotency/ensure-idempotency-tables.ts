import type { Database } from '../database/index.ts';

/** Two levels below the package, in `src` as in `dist`. */
const migrations = new URL('../../migrations/idempotency/', import.meta.url);

/** Creates or updates the table of idempotency records in a part's database. Safe for concurrent starts. */
export async function ensureIdempotencyTables(database: Database): Promise<void> {
  await database.migrate(migrations);
}
