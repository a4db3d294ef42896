import type { Identity } from '@prism/platform/identity';
import { notificationList } from '../../application/notification-list.ts';
import { preferencesOf } from '../../application/preferences.ts';
import type { ViewerResolvers } from '../../generated/resolvers.ts';

/** Null for everybody who has no account. */
const customerOf = (identity: Identity) => (identity.kind === 'user' ? identity.subject : undefined);

export const viewerResolvers: ViewerResolvers = {
  async notifications(_viewer, { unreadOnly, ...page }, { caller, ports }) {
    const customerId = customerOf(caller.identity);
    if (customerId === undefined) return null;
    const list = notificationList(customerId, unreadOnly ?? false);
    return list.toConnection(await ports.reader.ofCustomer(customerId, list.slice(page)), page);
  },
  async unreadNotificationCount(_viewer, _args, { caller, ports }) {
    const customerId = customerOf(caller.identity);
    return customerId === undefined ? null : ports.reader.countUnread(customerId);
  },
  async notificationPreferences(_viewer, _args, { caller, ports }) {
    const customerId = customerOf(caller.identity);
    return customerId === undefined ? null : preferencesOf(ports, customerId);
  },
};
