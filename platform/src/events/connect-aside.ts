import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from '../database/index.ts';

/** One connection beside the pool, to the same database with the same settings. The caller ends it. */
export async function connectAside(database: Database): Promise<pg.Client> {
  const { $client: pool } = database.current() as NodePgDatabase & { $client: pg.Pool };
  const client = new pg.Client(pool.options);
  // An unheard 'error' would end the process; the loss itself is told by 'end'.
  client.on('error', () => {});
  await client.connect();
  return client;
}
