import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '../database/index.ts';
import { inbox } from './tables.ts';

/** What one group has already handled. */
export interface Receipt {
  group: string;
  eventId: string;
  handledAt: Date;
}

/**
 * Remembers, in the running transaction, that a group handled an event. Returns false if it had before. Two at once: the
 * second waits for the first transaction, and takes over if that one rolls back.
 */
export async function recordReceipt(database: Database, { group, eventId, handledAt }: Receipt): Promise<boolean> {
  const recorded = await database
    .current()
    .insert(inbox)
    .values({ consumerGroup: group, eventId, handledAt })
    .onConflictDoNothing()
    .returning({ eventId: inbox.eventId });
  return recorded.length > 0;
}

/** Deletes the receipts of a group from before then. */
export async function forgetReceipts(database: Database, group: string, before: Date): Promise<void> {
  await database
    .current()
    .delete(inbox)
    .where(and(eq(inbox.consumerGroup, group), lt(inbox.handledAt, before)));
}
