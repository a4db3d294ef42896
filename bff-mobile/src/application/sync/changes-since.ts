import type { Head } from '../../domain/sync/place.ts';
import type { Change, ChangesRequest, SyncLog } from '../ports.ts';

/**
 * Changes after a place, read after the end of the log was. Of a log that had not begun by then there are none yet: a place
 * in it could not be told from one in an earlier life of it.
 */
export async function changesSince(
  log: SyncLog,
  { subject, head }: { subject: string; head: Head },
  request: ChangesRequest,
): Promise<Change[]> {
  return head.position === 0 ? [] : log.changesAfter(subject, request);
}
