import type { Database } from '@prism/platform/database';
import { lt } from 'drizzle-orm';
import type { WebhookLog } from '../application/ports.ts';
import { webhookEvents } from './tables.ts';

export function createWebhookLog(database: Database): WebhookLog {
  return {
    /** Of two at once the second waits here for the first to commit. */
    async remember(provider, eventId, receivedAt) {
      const fresh = await database
        .current()
        .insert(webhookEvents)
        .values({ provider, eventId, receivedAt })
        .onConflictDoNothing()
        .returning({ eventId: webhookEvents.eventId });
      return fresh.length > 0;
    },
    async sweep(before) {
      await database.current().delete(webhookEvents).where(lt(webhookEvents.receivedAt, before));
    },
  };
}
