import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Notifications events. The partition key is the customer's id, or, of many at once, the id of what they are about. */

/** These notifications are new, or were read. What they say does not travel: who needs it asks for their present state. */
export const NotificationsChanged = defineEvent(
  'NotificationsChanged',
  1,
  z.object({
    notifications: z.array(z.object({ notificationId: z.string(), customerId: z.string() })).min(1),
  }),
);
