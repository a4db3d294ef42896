import type { Notification } from '../domain/notification.ts';
import type { notifications } from './tables.ts';

export function toNotification({ readAt, ...row }: typeof notifications.$inferSelect): Notification {
  return { ...row, ...(readAt && { readAt }) };
}
