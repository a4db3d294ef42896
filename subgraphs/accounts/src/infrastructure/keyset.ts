import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { Page, PageRequest } from '../application/page.ts';

/** Rows behind a place in a list that is ordered by `at` and `id`, both descending. A row comparison, so that the index serves it. */
export function behind({ after }: PageRequest, at: AnyColumn, id: AnyColumn): SQL | undefined {
  return after && sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`;
}

/** A page of rows that were asked for with one more than it holds. */
export function pageOf<Row, T>(rows: readonly Row[], { first }: PageRequest, toNode: (row: Row) => T): Page<T> {
  return { nodes: rows.slice(0, first).map(toNode), hasNextPage: rows.length > first };
}
