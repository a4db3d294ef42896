import { and, asc, isNull, lt, sql } from 'drizzle-orm';
import { type Database, prepared } from '../database/index.ts';
import type { EventEnvelope } from './event.ts';
import { outbox } from './tables.ts';

type OutboxRow = typeof outbox.$inferSelect;

/** Committed events that nobody published yet, oldest first, without those whose publishing is under way. */
export async function readUnpublished(
  database: Database,
  { except, limit }: { except: Iterable<string>; limit: number },
): Promise<EventEnvelope[]> {
  const rows = await selectUnpublished(database, { except: [...except], limit });
  return rows.map(toEnvelope);
}

const selectUnpublished = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.publishedAt), sql`${outbox.id} <> all(${sql.placeholder('except')}::text[])`))
    .orderBy(asc(outbox.sequence))
    .limit(sql.placeholder('limit')),
);

export async function hasUnpublished(database: Database): Promise<boolean> {
  return (await readUnpublished(database, { except: [], limit: 1 })).length > 0;
}

export async function markPublished(database: Database, ids: readonly string[], publishedAt: Date): Promise<void> {
  await setPublished(database, { ids, publishedAt });
}

const setPublished = prepared((db) =>
  db
    .update(outbox)
    .set({ publishedAt: sql`${sql.placeholder('publishedAt')}` })
    .where(sql`${outbox.id} = any(${sql.placeholder('ids')}::text[])`),
);

/** Deletes events that were published before then. Returns how many. */
export async function deletePublished(database: Database, before: Date): Promise<number> {
  const result = await database.current().delete(outbox).where(lt(outbox.publishedAt, before));
  return result.rowCount ?? 0;
}

function toEnvelope({ id, type, version, partitionKey, occurredAt, requestId, payload }: OutboxRow): EventEnvelope {
  const envelope = { id, type, version, partitionKey, occurredAt: occurredAt.toISOString(), payload };
  return requestId === null ? envelope : { ...envelope, requestId };
}
