import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/index.ts';
import type { EventKey } from './dead-letters/event-key.ts';
import { deadLetters, inbox } from './tables.ts';

/** What one group is done with: handled, or set aside. */
export interface Receipt {
  group: string;
  eventId: string;
  handledAt: Date;
}

/**
 * `recordReceipt`, unless an earlier event of the key was set aside and still waits. One statement, because every event
 * passes here. False: it came before, or its key is held.
 */
export async function recordReceiptUnlessHeld(database: Database, receipt: Receipt, key: EventKey): Promise<boolean> {
  const { group, eventId, handledAt } = receipt;
  const { rowCount } = await database.current().execute(sql`
    insert into ${inbox} (consumer_group, event_id, handled_at)
    select ${group}::text, ${eventId}::text, ${handledAt.toISOString()}::timestamptz
    where not exists (
      select from ${deadLetters}
      where consumer_group = ${group} and stream = ${key.stream} and partition_key = ${key.partitionKey} and state = 'waiting'
    )
    on conflict do nothing`);
  return rowCount === 1;
}

/**
 * Remembers, in the running transaction, that a group is done with an event. Returns false if it had before. Two at once: the
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
