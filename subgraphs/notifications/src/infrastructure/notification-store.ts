import { anyOf, type Database } from '@prism/platform/database';
import { and, eq, isNull } from 'drizzle-orm';
import type { NotificationStore } from '../application/ports.ts';
import { toNotification } from './notification-rows.ts';
import { notifications } from './tables.ts';

export function createNotificationStore(database: Database): NotificationStore {
  const ofThem = (customerId: string, ids: readonly string[]) =>
    and(anyOf(notifications.id, ids), eq(notifications.customerId, customerId));
  return {
    async add(added) {
      if (added.length === 0) return [];
      const rows = await database
        .current()
        .insert(notifications)
        .values([...added])
        .onConflictDoNothing({ target: [notifications.eventId, notifications.customerId] })
        .returning();
      return rows.map(toNotification);
    },
    async markRead(customerId, ids, at) {
      const { id } = notifications;
      const changed = await database
        .current()
        .update(notifications)
        .set({ readAt: at })
        .where(and(ofThem(customerId, ids), isNull(notifications.readAt)))
        .returning({ id });
      const own = await database.current().select({ id }).from(notifications).where(ofThem(customerId, ids));
      return { own: own.map((row) => row.id), changed: changed.map((row) => row.id) };
    },
  };
}
