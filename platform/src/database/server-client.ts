import pg from 'pg';
import { beginStatement, queryThatBegins } from './begin-with.ts';
import { createStatementNames } from './statement-names.ts';

/** A connection that begins a transaction with its first statement, without waiting in between. */
export interface BeginningClient {
  beginWith(config: pg.QueryConfig, values: unknown[]): Promise<pg.QueryResult>;
}

/** Connections of one pool. What comes again is known to the server by name: only with values, as a text without may be several. */
export function serverClient(): typeof pg.Client {
  const nameOf = createStatementNames();

  class ServerClient extends pg.Client implements BeginningClient {
    #knowsBegin = false;

    override query(config: unknown, values?: unknown, ...more: unknown[]): never {
      const named = isStatement(config) && hasValues(values) ? { ...config, name: nameOf(config.text) } : config;
      return super.query(named as never, values as never, ...(more as [])) as never;
    }

    async beginWith(config: pg.QueryConfig, values: unknown[]): Promise<pg.QueryResult> {
      if (!this.#knowsBegin || !hasValues(values)) {
        await super.query(beginStatement);
        this.#knowsBegin = true;
        return this.query(config, values);
      }
      const named = { ...config, name: nameOf(config.text) as string };
      return new Promise((resolve, reject) => {
        super.query(queryThatBegins(named, values, (error, result) => (error ? reject(error) : resolve(result))));
      });
    }
  }
  return ServerClient;
}

/** As Drizzle sends them. */
const isStatement = (config: unknown): config is pg.QueryConfig =>
  typeof config === 'object' && config !== null && 'text' in config && !('submit' in config);

const hasValues = (values: unknown): boolean => Array.isArray(values) && values.length > 0;
