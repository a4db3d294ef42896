import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Logger } from '../log/index.ts';
import { createPool } from './create-pool.ts';
import { ensureDatabase } from './ensure-database.ts';
import { migrate } from './migrate.ts';
import { withDatabase } from './server-address.ts';
import { createUnits, type UnitOfWork } from './unit-of-work.ts';

export interface OpenDatabaseOptions {
  /** Of the server, `postgres://user:password@host:port`; a database in it is only used to create ours. */
  url: string;
  /** Of the database; created if missing. */
  name: string;
  /** Connections at most. Default 5: eleven parts then stay far below a server's limit. */
  poolSize?: number;
  /** The server ends a statement that runs longer, in ms. Default 10 s, what a whole request may take. Migrations have no limit. */
  statementTimeoutMs?: number;
  log?: Logger;
}

/**
 * One database of one part, and its units of work.
 *
 * Raw `int8` (also `count(*)`) is a string, as pg leaves it: changing that is global to the process and loses digits.
 * Columns say `bigint({ mode: 'number' })`, raw SQL says `.mapWith(Number)`.
 */
export interface Database {
  readonly name: string;
  /** Drizzle over the current transaction if one runs, else over the pool. Its own `transaction()` inside one is a savepoint. */
  current(): NodePgDatabase;
  /**
   * Runs work in one transaction (READ COMMITTED). A call inside joins it, and if a joined part throws, the whole rolls back,
   * caught or not. On a deadlock or serialization failure the whole work runs again, up to 3 times, so outside effects
   * belong in `afterCommit`. Everything must be awaited inside: what is left over afterwards is refused.
   */
  transaction: UnitOfWork;
  /** Runs fn once the outermost transaction is committed, outside of it; at once if none runs. Not after a rollback. */
  afterCommit(fn: () => void): void;
  /**
   * Sends a write or a lock whose answer nobody needs: inside of a transaction it goes with what is sent next, mostly COMMIT, and
   * its failure is the transaction's. What is asked afterwards sees it. Outside of one it is awaited.
   */
  later(write: PromiseLike<unknown>): Promise<void>;
  /** Brings the database up to the migrations of a folder; safe for concurrent starts. */
  migrate(folder: URL): Promise<void>;
  /** Throws when the server does not answer. */
  ping(): Promise<void>;
  /** Waits for running work, then closes every connection. May be called twice. */
  close(): Promise<void>;
}

/** Opens the database of a part, creating it if it is missing. Throws a PrismError that says what is wrong. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  await ensureDatabase(options.url, options.name);
  const url = withDatabase(options.url, options.name);
  const pool = createPool({ ...options, url });
  let closed: Promise<void> | undefined;
  return {
    name: options.name,
    ...createUnits({ pool, log: options.log }),
    migrate: (folder) => migrate(url, folder),
    ping: async () => void (await pool.query('SELECT 1')),
    close() {
      // A server that stops with us breaks connections that are on their way out: no news.
      if (!closed) pool.removeAllListeners('error').on('error', () => {});
      closed ??= pool.end();
      return closed;
    },
  };
}
