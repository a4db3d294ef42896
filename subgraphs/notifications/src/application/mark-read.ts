import type { Caller } from '@prism/platform/identity';
import { isId } from '@prism/platform/ids';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { requireUser } from './actor.ts';
import type { Ports } from './ports.ts';

export const maxMarkedAtOnce = 100;

type Needs = Pick<Ports, 'unitOfWork' | 'notifications' | 'news' | 'now'>;

/** Marks own notifications as read; answers which of the ids that are. Others' are not told from unknown ones. */
export async function markRead(ports: Needs, caller: Caller, ids: readonly string[]): Promise<Decision<string[]>> {
  const { subject } = requireUser(caller.identity);
  if (ids.length > maxMarkedAtOnce) return refuse('TOO_MANY_IDS', 'ids');
  const known = ids.filter((id) => isId('ntf', id));
  if (known.length === 0) return accept([]);
  return ports.unitOfWork(async () => {
    const { own, changed } = await ports.notifications.markRead(subject, known, ports.now());
    const told = changed.map((notificationId) => ({ notificationId, customerId: subject }));
    if (told.length > 0) await ports.news.changed(told, { partitionKey: subject, requestId: caller.requestId });
    const isOwn = new Set(own);
    return accept([...new Set(known)].filter((id) => isOwn.has(id)));
  });
}
