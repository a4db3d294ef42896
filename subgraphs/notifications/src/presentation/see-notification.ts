import { isId } from '@prism/platform/ids';
import type { Context } from './context.ts';
import type { Notification } from './models.ts';

/** The notification if it is the caller's. Another's answers as if it were not there, to the back office too. */
export async function seeNotification({ caller, loaders }: Context, id: string): Promise<Notification | null> {
  const { identity } = caller;
  if (identity.kind !== 'user' || !isId('ntf', id)) return null;
  const notification = await loaders.notification.load(id);
  return notification?.customerId === identity.subject ? notification : null;
}
