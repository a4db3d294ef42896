import pg from 'pg';
import type { Logger } from '../log/index.ts';
import { connectTimeoutMs } from './connect.ts';
import { serverClient } from './server-client.ts';

export interface PoolOptions {
  /** With the database. */
  url: string;
  name: string;
  poolSize?: number;
  statementTimeoutMs?: number;
  log?: Logger;
}

/** A pool whose broken connections are a warning, never the end of the process. */
export function createPool({ url, name, poolSize = 5, statementTimeoutMs = 10_000, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: `prism-${name}`,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    // A transaction that waits for its own process this long has lost it.
    idle_in_transaction_session_timeout: 3 * statementTimeoutMs,
    keepAlive: true,
    // Statements of one transaction need not wait for each other's answers.
    pipeline: true,
    Client: serverClient(),
  });
  const onError = (error: Error) => log?.warn({ err: error, database: name }, 'a database connection was lost');
  pool.on('error', onError);
  // pg-pool stops listening while a connection is lent; an unheard 'error' would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
