import type pg from 'pg';
import { PrismError } from '../errors/index.ts';
import type { BeginningClient } from './server-client.ts';

export interface TransactionClient {
  query(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult>;
  /** From now on only COMMIT and ROLLBACK pass: work nobody waited for must not slip in behind the transaction. */
  seal(): void;
}

/**
 * One connection during one transaction. Statements of parallel callers wait for each other, because a connection runs
 * one at a time and pg 9 will refuse to queue them. BEGIN waits for the first statement and goes with it.
 */
export function createTransactionClient(client: pg.PoolClient & BeginningClient): TransactionClient {
  let sealed = false;
  let hasBegun = false;
  let last: Promise<unknown> = Promise.resolve();
  let firstFailure: unknown;

  async function run(config: pg.QueryConfig, values: unknown[] = []): Promise<pg.QueryResult> {
    // Begun by its first statement, ended before there was one.
    if (!hasBegun && markOf(config)) return nothing;
    const sent = hasBegun ? client.query(config, values) : client.beginWith(config, values);
    hasBegun = true;
    const result = await sent.catch((error: unknown) => {
      firstFailure ??= error;
      throw error;
    });
    if (markOf(config) === 'commit' && result.command === 'ROLLBACK') throw rolledBack(firstFailure);
    return result;
  }

  return {
    query(config, values) {
      if (sealed && !isEnd(config)) return Promise.reject(unitOfWorkIsOver());
      const result = last.then(() => run(config, values));
      last = result.catch(() => {});
      return result;
    },
    seal() {
      sealed = true;
    },
  };
}

const nothing: pg.QueryResult = { rows: [], fields: [], rowCount: null, command: '', oid: 0 };

/** For whoever uses a transaction after its end, mostly a promise that nobody awaited. */
export function unitOfWorkIsOver(): PrismError {
  const message = 'This unit of work is over: await everything inside transaction(), start the rest in afterCommit()';
  return new PrismError('INTERNAL_SERVER_ERROR', message);
}

/** As Drizzle marks a transaction. */
function markOf({ text }: pg.QueryConfig): 'begin' | 'commit' | 'rollback' | undefined {
  return text === 'begin' || text === 'commit' || text === 'rollback' ? text : undefined;
}

const isEnd = (config: pg.QueryConfig): boolean => markOf(config) === 'commit' || markOf(config) === 'rollback';

/** PostgreSQL answers COMMIT of a failed transaction with a friendly ROLLBACK. To us that is a failure. */
function rolledBack(cause: unknown): PrismError {
  const message = 'The transaction was rolled back: a statement in it failed and its error was caught';
  return new PrismError('INTERNAL_SERVER_ERROR', message, { cause });
}
