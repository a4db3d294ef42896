import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';

const lock = sql`hashtextextended('search rebuild', 0)`;

/** News of products may be written side by side, but not while a rebuild begins or swaps. Until the transaction ends. */
export async function letRebuildsWait(database: Database): Promise<void> {
  await database.current().execute(sql`select pg_advisory_xact_lock_shared(${lock})`);
}

/** Waits for running news of products and keeps new ones waiting, in every process. Until the transaction ends. */
export async function letNewsWait(database: Database): Promise<void> {
  await database.current().execute(sql`select pg_advisory_xact_lock(${lock})`);
}
