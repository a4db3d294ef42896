import { type Database, insertRows, prepared } from '@prism/platform/database';
import { lt, sql } from 'drizzle-orm';
import type { WebhookLog } from '../application/ports.ts';
import { gathered } from './gathered.ts';
import { webhookEvents } from './tables.ts';

const the = sql.placeholder;
const insertEvent = prepared((db) =>
  db
    .insert(webhookEvents)
    .values({ provider: the('provider'), eventId: the('eventId'), receivedAt: the('receivedAt') })
    .onConflictDoNothing()
    .returning({ eventId: webhookEvents.eventId }),
);

type Row = typeof webhookEvents.$inferSelect;

export function createWebhookLog(database: Database): WebhookLog {
  const insert = gathered(async (rows: readonly Row[]) => {
    await insertRows(database, webhookEvents, rows);
    return [];
  });
  return {
    /** Of two at once the second waits here for the first to commit. */
    async remember(provider, eventId, receivedAt) {
      return (await insertEvent(database, { provider, eventId, receivedAt })).length > 0;
    },
    async note(provider, eventId, receivedAt) {
      await insert({ provider, eventId, receivedAt });
    },
    async sweep(before) {
      await database.current().delete(webhookEvents).where(lt(webhookEvents.receivedAt, before));
    },
  };
}
