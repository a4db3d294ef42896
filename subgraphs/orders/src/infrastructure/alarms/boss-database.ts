import { type Database, type Prepared, prepared } from '@prism/platform/database';
import { type SQL, sql } from 'drizzle-orm';

/** What pg-boss runs its statements on. */
export interface BossDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * pg-boss over the part's own connections. So what it is told inside a unit of work is part of it: an alarm is set if and
 * only if what it is about was written down.
 */
export function bossDatabase(database: Database): BossDatabase {
  const known = new Map<string, Prepared<{ rows: unknown[] }>>();

  function statementOf(text: string): Prepared<{ rows: unknown[] }> {
    const statement = known.get(text) ?? prepared((db) => db.execute(withParameters(text)));
    if (known.size < knownAtMost) known.set(text, statement);
    return statement;
  }

  return {
    async executeSql(text, values = []) {
      const { rows } =
        values.length === 0
          ? await database.current().execute(sql.raw(text))
          : await statementOf(text)(database, Object.fromEntries(values.map((value, at) => [`${at + 1}`, value])));
      return { rows };
    },
  };
}

/** It has some twenty; should it ever put values into its texts, they do not fill the memory. */
const knownAtMost = 100;

/** `$1` and its like, as Drizzle wants to have them. What has no parameters stays as it is, and may be several statements. */
function withParameters(text: string): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(parts.map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql`${sql.placeholder(part)}`)));
}
