import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../database/index.ts';

export interface StatementCounter {
  database: Database;
  /** What a function sends, and all that it starts, counts; what the part does by itself, now and then, does not. */
  counting<Args extends unknown[], Result>(ask: (...args: Args) => Result): (...args: Args) => Result;
  /** Statements since the last call. */
  take(): number;
}

/** A database that counts the statements sent through it: every statement of a part asks for the current connection once. */
export function countingStatements(database: Database): StatementCounter {
  const asked = new AsyncLocalStorage<true>();
  let count = 0;
  const counted: Database = {
    ...database,
    current() {
      if (asked.getStore()) count++;
      return database.current();
    },
  };
  return {
    database: counted,
    counting:
      (ask) =>
      (...args) =>
        asked.run(true, () => ask(...args)),
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
