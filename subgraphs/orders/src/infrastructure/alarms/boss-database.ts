import type { Database } from '@prism/platform/database';
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
  return {
    async executeSql(text, values = []) {
      const { rows } = await database.current().execute(withParameters(text, values));
      return { rows };
    },
  };
}

/** `$1` and its like, as Drizzle wants to have them. A statement without parameters stays as it is, and may be several. */
function withParameters(text: string, values: readonly unknown[]): SQL {
  if (values.length === 0) return sql.raw(text);
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`)),
  );
}
