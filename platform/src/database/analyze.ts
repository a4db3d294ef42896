import { sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';

/**
 * Lets PostgreSQL look at what is stored, so that it plans by it: after a lot was written at once. However long that takes, the
 * limit of a statement does not hold here.
 */
export async function analyze(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.current().execute(sql`set local statement_timeout = 0`);
    await database.current().execute(sql`analyze`);
  });
}
