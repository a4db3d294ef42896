import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/index.ts';
import { idempotencyRecords as records } from './tables.ts';

/** What makes a key unique: who asks for what under it. */
export interface Scope {
  readonly subject: string;
  readonly mutation: string;
  readonly key: string;
}

export interface IdempotencyRecord {
  fingerprint: string;
  outcome: unknown;
  completedAt: Date;
}

/** Makes this scope ours until the transaction ends; false while another transaction has it. Never waits. */
export async function claimScope(database: Database, { subject, mutation, key }: Scope): Promise<boolean> {
  // Two scopes of one hash only wait for each other. JSON, because no separator could occur in all three parts.
  const name = JSON.stringify(['idempotency', subject, mutation, key]);
  const { rows } = await database
    .current()
    .execute<{ claimed: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as claimed`);
  return rows[0]?.claimed === true;
}

export async function findRecord(database: Database, scope: Scope): Promise<IdempotencyRecord | undefined> {
  const { fingerprint, outcome, completedAt } = records;
  const [found] = await database.current().select({ fingerprint, outcome, completedAt }).from(records).where(is(scope));
  return found;
}

/** Replaces the record that expired, if there is one. */
export async function saveRecord(database: Database, scope: Scope, record: IdempotencyRecord): Promise<void> {
  await database
    .current()
    .insert(records)
    .values({ subject: scope.subject, mutation: scope.mutation, key: scope.key, ...record })
    .onConflictDoUpdate({ target: [records.subject, records.mutation, records.key], set: record });
}

/** Deletes at most `limit` records completed at that moment or before. Returns how many. */
export async function deleteRecords(database: Database, until: Date, limit: number): Promise<number> {
  // Rows that a concurrent sweep holds are left to it.
  const { rowCount } = await database.current().execute(sql`
    delete from ${records} where ctid in (
      select ctid from ${records} where ${records.completedAt} <= ${until.toISOString()}::timestamptz
      limit ${limit} for update skip locked
    )`);
  return rowCount ?? 0;
}

function is(scope: Scope) {
  return and(eq(records.subject, scope.subject), eq(records.mutation, scope.mutation), eq(records.key, scope.key));
}
