import type { Outbox } from '@prism/platform/events';
import { NotificationsChanged } from '@prism/schema/events';
import type { NotificationNews } from '../application/ports.ts';

/** Tells through the outbox. */
export function createNotificationNews(outbox: Outbox): NotificationNews {
  return {
    changed: (notifications, { partitionKey, requestId }) =>
      outbox.append(NotificationsChanged, { partitionKey, payload: { notifications: [...notifications] }, requestId }),
  };
}
