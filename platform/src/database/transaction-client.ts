import type pg from 'pg';
import { PrismError } from '../errors/index.ts';

export interface TransactionClient {
  query(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult>;
  /** From now on only COMMIT and ROLLBACK pass: work nobody waited for must not slip in behind the transaction. */
  seal(): void;
}

/**
 * One connection during one transaction. Statements of parallel callers wait for each other, because a connection runs
 * one at a time and pg 9 will refuse to queue them.
 */
export function createTransactionClient(client: pg.PoolClient): TransactionClient {
  let sealed = false;
  let last: Promise<unknown> = Promise.resolve();
  let firstFailure: unknown;

  async function run(config: pg.QueryConfig, values: unknown[] | undefined): Promise<pg.QueryResult> {
    const result = await client.query(config, values).catch((error: unknown) => {
      firstFailure ??= error;
      throw error;
    });
    if (isEnd(config) === 'commit' && result.command === 'ROLLBACK') throw rolledBack(firstFailure);
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

/** For whoever uses a transaction after its end, mostly a promise that nobody awaited. */
export function unitOfWorkIsOver(): PrismError {
  const message = 'This unit of work is over: await everything inside transaction(), start the rest in afterCommit()';
  return new PrismError('INTERNAL_SERVER_ERROR', message);
}

function isEnd({ text }: pg.QueryConfig): 'commit' | 'rollback' | undefined {
  return text === 'commit' || text === 'rollback' ? text : undefined;
}

/** PostgreSQL answers COMMIT of a failed transaction with a friendly ROLLBACK. To us that is a failure. */
function rolledBack(cause: unknown): PrismError {
  const message = 'The transaction was rolled back: a statement in it failed and its error was caught';
  return new PrismError('INTERNAL_SERVER_ERROR', message, { cause });
}
