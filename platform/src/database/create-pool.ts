import pg from 'pg';
import type { Logger } from '../log/index.ts';
import { connectTimeoutMs } from './connect.ts';
import { createStatementNames } from './statement-names.ts';

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
    Client: clientThatNames(),
  });
  const onError = (error: Error) => log?.warn({ err: error, database: name }, 'a database connection was lost');
  pool.on('error', onError);
  // pg-pool stops listening while a connection is lent; an unheard 'error' would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** What comes again is known to the server by name. Only with values: a text without may be several statements. */
function clientThatNames(): typeof pg.Client {
  const nameOf = createStatementNames();
  class NamingClient extends pg.Client {
    override query(config: unknown, values?: unknown, ...more: unknown[]): never {
      const named = isStatement(config) && hasValues(values) ? { ...config, name: nameOf(config.text) } : config;
      return super.query(named as never, values as never, ...(more as [])) as never;
    }
  }
  return NamingClient as typeof pg.Client;
}

/** As Drizzle sends them. */
const isStatement = (config: unknown): config is pg.QueryConfig =>
  typeof config === 'object' && config !== null && 'text' in config && !('submit' in config);

const hasValues = (values: unknown): boolean => Array.isArray(values) && values.length > 0;
