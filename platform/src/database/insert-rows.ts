import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './open-database.ts';

/**
 * Inserts any number of rows by one statement with one parameter: the rows as JSON, which the server takes apart.
 * What is there already stays as it is.
 */
export async function insertRows<T extends PgTable>(
  database: Database,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return;
  await database
    .current()
    .execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${rowsAsJson(table, rows)}::json) on conflict do nothing`,
    );
}

/** Rows by the names of their columns, for `json_populate_recordset`: what a row does not say is null. */
export function rowsAsJson<T extends PgTable>(table: T, rows: readonly T['$inferInsert'][]): string {
  const columns = Object.entries(getTableColumns(table));
  const named = rows.map((row) =>
    Object.fromEntries(columns.map(([key, { name }]) => [name, row[key as keyof typeof row]])),
  );
  return JSON.stringify(named);
}
