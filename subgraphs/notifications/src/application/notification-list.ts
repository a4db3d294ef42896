import { isId } from '@prism/platform/ids';
import { type Connection, createCursors, pageSize, toConnection } from '@prism/platform/paging';
import { z } from 'zod';
import type { Notification } from '../domain/notification.ts';
import type { Slice } from './ports.ts';

/** The arguments of the list in the graph. */
export interface PageArguments {
  first: number;
  /** The cursor of the last notification of the page before. */
  after?: string | null | undefined;
}

/** Later than anything here, and still a date to the database. */
const maxEpochMs = Date.UTC(2200, 0);
const position = z.tuple([
  z.int().min(0).max(maxEpochMs),
  z.string().refine((id) => isId('ntf', id), 'Expected the id of a notification'),
]);

/** A customer's notifications, the newest first, and how they are paged. */
export function notificationList(customerId: string, unreadOnly: boolean) {
  const cursors = createCursors({ list: `${unreadOnly ? 'unread ' : ''}notifications of ${customerId}`, position });
  return {
    /** What to fetch for a page: one more than it holds. Throws BAD_USER_INPUT. */
    slice({ first, after }: PageArguments): Slice {
      const limit = pageSize(first) + 1;
      if (typeof after !== 'string') return { unreadOnly, limit };
      const [atMs, id] = cursors.decode(after);
      return { unreadOnly, limit, after: { at: new Date(atMs), id } };
    },
    toConnection(rows: readonly Notification[], page: PageArguments): Connection<Notification> {
      const cursorOf = ({ createdAt, id }: Notification) => cursors.encode([createdAt.getTime(), id]);
      return toConnection({ rows, ...page, cursorOf });
    },
  };
}
