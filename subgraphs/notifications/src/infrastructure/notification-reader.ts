import { anyOf, type Database } from '@prism/platform/database';
import { and, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { NotificationReader, Position } from '../application/ports.ts';
import { toNotification } from './notification-rows.ts';
import { notifications, products } from './tables.ts';

export function createNotificationReader(database: Database): NotificationReader {
  const rows = () => database.current().select().from(notifications);
  return {
    async byId(ids) {
      return (await rows().where(anyOf(notifications.id, ids))).map(toNotification);
    },
    async ofCustomer(customerId, { unreadOnly, limit, after }) {
      const found = await rows()
        .where(and(isOf(customerId), unreadOnly ? isUnread : undefined, after && isBehind(after)))
        .orderBy(desc(notifications.createdAt), desc(notifications.id))
        .limit(limit);
      return found.map(toNotification);
    },
    async countUnread(customerId) {
      const counted = database.current().select({ count: count() }).from(notifications);
      const [row] = await counted.where(and(isOf(customerId), isUnread));
      return row?.count ?? 0;
    },
    async products(ids) {
      const { id, name, slug } = products;
      return database.current().select({ id, name, slug }).from(products).where(anyOf(id, ids));
    },
  };
}

const isUnread = isNull(notifications.readAt);
const isOf = (customerId: string): SQL => eq(notifications.customerId, customerId);
const isBehind = ({ at, id }: Position): SQL =>
  sql`(${notifications.createdAt}, ${notifications.id}) < (${at.toISOString()}::timestamptz, ${id})`;
