import type pg from 'pg';
import { PrismError } from '../errors/index.ts';
import type { BeginningClient } from './server-client.ts';

export interface TransactionClient {
  query(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult>;
  /** From now on only COMMIT and ROLLBACK pass: work nobody waited for must not slip in behind the transaction. */
  seal(): void;
}

/**
 * One connection during one transaction. A statement is sent when it comes, whether or not those before it are answered: the
 * server takes them in order, and refuses what follows one that failed. BEGIN waits for the first statement and goes with it.
 */
export function createTransactionClient(client: pg.PoolClient & BeginningClient): TransactionClient {
  let sealed = false;
  let hasBegun = false;
  /** Of a BEGIN that had to go alone. */
  let begun: Promise<unknown> | undefined;
  let firstFailure: unknown;

  function send(config: pg.QueryConfig, values: unknown[]): Promise<pg.QueryResult> {
    client.gather();
    const isFirst = !hasBegun;
    hasBegun = true;
    if (isFirst && client.canBeginWith(values)) return client.beginWith(config, values);
    if (isFirst) begun = client.begin();
    return begun ? begun.then(() => client.query(config, values)) : client.query(config, values);
  }

  async function run(config: pg.QueryConfig, values: unknown[] = []): Promise<pg.QueryResult> {
    // Begun by its first statement, ended before there was one.
    if (!hasBegun && markOf(config)) return nothing;
    const result = await send(config, values).catch((error: unknown) => {
      firstFailure ??= error;
      throw error;
    });
    if (markOf(config) === 'commit' && result.command === 'ROLLBACK') throw rolledBack(firstFailure);
    return result;
  }

  return {
    query(config, values) {
      if (sealed && !isEnd(config)) return Promise.reject(unitOfWorkIsOver());
      return run(config, values);
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
