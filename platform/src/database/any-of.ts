import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** `column = any($1)`: one parameter and one statement text, however many values. */
export function anyOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::text[])`;
}
