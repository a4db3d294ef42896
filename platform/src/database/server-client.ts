import type { Socket } from 'node:net';
import pg from 'pg';
import { beginStatement, queryThatBegins } from './begin-with.ts';
import { createStatementNames } from './statement-names.ts';

/** A connection that does not wait for an answer before it sends what comes next. */
export interface BeginningClient {
  /** Whether BEGIN can go with a statement that has these values: where the server knows it, and there are values at all. */
  canBeginWith(values: unknown[]): boolean;
  beginWith(config: pg.QueryConfig, values: unknown[]): Promise<pg.QueryResult>;
  /** BEGIN alone: nothing may be sent before it is answered. */
  begin(): Promise<unknown>;
  /** What is sent from now on until JavaScript comes to rest goes in one message. */
  gather(): void;
}

/** Connections of one pool. What comes again is known to the server by name: only with values, as a text without may be several. */
export function serverClient(): typeof pg.Client {
  const nameOf = createStatementNames();

  class ServerClient extends pg.Client implements BeginningClient {
    #knowsBegin = false;
    #gathering: Socket | undefined;

    override query(config: unknown, values?: unknown, ...more: unknown[]): never {
      const named = isStatement(config) && hasValues(values) ? { ...config, name: nameOf(config.text) } : config;
      return super.query(named as never, values as never, ...(more as [])) as never;
    }

    canBeginWith(values: unknown[]): boolean {
      return this.#knowsBegin && hasValues(values);
    }

    beginWith(config: pg.QueryConfig, values: unknown[]): Promise<pg.QueryResult> {
      const named = { ...config, name: nameOf(config.text) as string };
      return new Promise((resolve, reject) => {
        super.query(queryThatBegins(named, values, (error, result) => (error ? reject(error) : resolve(result))));
      });
    }

    async begin(): Promise<unknown> {
      await super.query(beginStatement);
      this.#knowsBegin = true;
      return undefined;
    }

    gather(): void {
      if (this.#gathering) return;
      const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
      this.#gathering = stream;
      stream.cork();
      process.nextTick(() => {
        this.#gathering = undefined;
        stream.uncork();
      });
    }
  }
  return ServerClient;
}

/** As Drizzle sends them. */
const isStatement = (config: unknown): config is pg.QueryConfig =>
  typeof config === 'object' && config !== null && 'text' in config && !('submit' in config);

const hasValues = (values: unknown): boolean => Array.isArray(values) && values.length > 0;
