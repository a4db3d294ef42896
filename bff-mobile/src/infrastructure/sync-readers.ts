import type { Database } from '@prism/platform/database';
import { eq, sql } from 'drizzle-orm';
import type { SyncReaders } from '../application/ports.ts';
import { syncReaders as table } from './tables.ts';

export function createSyncReaders(database: Database): SyncReaders {
  const isReader = (reader: string) => eq(table.reader, reader);
  return {
    async find(reader) {
      const [row] = await database.current().select().from(table).where(isReader(reader));
      return row;
    },
    async remember(reader, place) {
      const row = { ...place, scopes: [...place.scopes] };
      await database
        .current()
        .insert(table)
        .values({ reader, ...row })
        .onConflictDoUpdate({ target: table.reader, set: row, setWhere: isElsewhere });
    },
    async forget(reader) {
      await database.current().delete(table).where(isReader(reader));
    },
  };
}

/** An app that asks again and again while nothing changes writes nothing, except once a day: its time goes on. */
const isElsewhere = sql`
  (${table.subject}, ${table.scopes}, ${table.epoch}, ${table.position})
    is distinct from (excluded.subject, excluded.scopes, excluded.epoch, excluded.position)
  or ${table.asOf} < excluded.as_of - interval '1 day'`;
