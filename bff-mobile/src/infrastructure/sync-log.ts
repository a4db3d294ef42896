import { type Database, prepared } from '@prism/platform/database';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { NewChange, SyncLog } from '../application/ports.ts';
import { syncEntries as entries, syncHeads as heads } from './tables.ts';

export interface SyncLogOptions {
  database: Database;
  now: () => Date;
  newId: (prefix: string) => string;
}

/** The log in PostgreSQL. */
export function createSyncLog({ database, now, newId }: SyncLogOptions): SyncLog {
  return {
    async append(changes) {
      if (changes.length > 0) await append(database, changes, { epoch: newId('epo'), changedAt: now() });
    },
    async head(subject) {
      const { epoch, position } = heads;
      const [row] = await database.current().select({ epoch, position }).from(heads).where(eq(heads.subject, subject));
      return row;
    },
    async changesAfter(subject, { position, types, limit }) {
      if (types.length === 0) return [];
      const rows = await database
        .current()
        .select()
        .from(entries)
        .where(and(eq(entries.subject, subject), gt(entries.position, position), inArray(entries.typename, [...types])))
        .orderBy(asc(entries.position))
        .limit(limit);
      return rows.map(({ entityId: id, subject: _, ...rest }) => ({ id, ...rest }));
    },
  };
}

/**
 * One statement. The upsert of a head locks it until the transaction ends, so who comes later gets a higher position and
 * commits later: whoever sees a position sees all before it. Heads are locked in the order of their subjects, by everybody.
 */
async function append(
  database: Database,
  changes: readonly NewChange[],
  { epoch, changedAt }: { epoch: string; changedAt: Date },
): Promise<void> {
  const rows = changes.map(({ id, isDeleted, ...rest }) => ({ ...rest, entity_id: id, is_deleted: isDeleted }));
  await database.later(writeChanges(database, { rows: JSON.stringify(rows), epoch, at: changedAt }));
}

const at = sql`${sql.placeholder('at')}::timestamptz`;
const writeChanges = prepared((db) =>
  db.execute(sql`
    with changed as (
      select * from json_to_recordset(${sql.placeholder('rows')}::json)
        as c (subject text, entity_id text, typename text, is_deleted boolean)
    ), moved as (
      insert into ${heads} (subject, epoch, position, changed_at)
      select subject, ${sql.placeholder('epoch')}::text, 1, ${at} from changed order by subject
      on conflict (subject) do update set position = ${heads.position} + 1, changed_at = excluded.changed_at
      returning subject, position
    )
    insert into ${entries} (subject, entity_id, typename, position, is_deleted, changed_at)
    select changed.subject, entity_id, typename, moved.position, is_deleted, ${at}
    from changed join moved on moved.subject = changed.subject
    on conflict (subject, entity_id) do update set
      position = excluded.position, is_deleted = excluded.is_deleted, changed_at = excluded.changed_at`),
);
