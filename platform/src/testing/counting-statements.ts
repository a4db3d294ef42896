import type { Database } from '../database/index.ts';

/** A database that counts the statements sent through it: every statement of a part asks for the current connection once. */
export function countingStatements(database: Database): { database: Database; take(): number } {
  let count = 0;
  const counting: Database = {
    ...database,
    current() {
      count++;
      return database.current();
    },
  };
  return {
    database: counting,
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
