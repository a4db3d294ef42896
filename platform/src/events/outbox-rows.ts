import { and, asc, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/index.ts';
import type { EventEnvelope } from './event.ts';
import { outbox } from './tables.ts';

type OutboxRow = typeof outbox.$inferSelect;

/** Committed events that nobody published yet, oldest first, without those whose publishing is under way. */
export async function readUnpublished(
  database: Database,
  { except, limit }: { except: Iterable<string>; limit: number },
): Promise<EventEnvelope[]> {
  const rows = await database
    .current()
    .select()
    .from(outbox)
    .where(and(isNull(outbox.publishedAt), sql`${outbox.id} <> all(${textArray(except)})`))
    .orderBy(asc(outbox.sequence))
    .limit(limit);
  return rows.map(toEnvelope);
}

export async function hasUnpublished(database: Database): Promise<boolean> {
  return (await readUnpublished(database, { except: [], limit: 1 })).length > 0;
}

export async function markPublished(database: Database, ids: readonly string[], publishedAt: Date): Promise<void> {
  await database
    .current()
    .update(outbox)
    .set({ publishedAt })
    .where(sql`${outbox.id} = any(${textArray(ids)})`);
}

/** Deletes events that were published before then. Returns how many. */
export async function deletePublished(database: Database, before: Date): Promise<number> {
  const result = await database.current().delete(outbox).where(lt(outbox.publishedAt, before));
  return result.rowCount ?? 0;
}

/** One parameter, however many there are. */
function textArray(values: Iterable<string>) {
  return sql`${sql.param([...values])}::text[]`;
}

function toEnvelope({ id, type, version, partitionKey, occurredAt, requestId, payload }: OutboxRow): EventEnvelope {
  const envelope = { id, type, version, partitionKey, occurredAt: occurredAt.toISOString(), payload };
  return requestId === null ? envelope : { ...envelope, requestId };
}
