import { and, eq, lt, sql } from 'drizzle-orm';
import { type Database, prepared } from '../database/index.ts';
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
  const { stream, partitionKey } = key;
  const { rowCount } = await insertUnlessHeld(database, { group, eventId, handledAt, stream, partitionKey });
  return rowCount === 1;
}

const the = sql.placeholder;
const insertUnlessHeld = prepared((db) =>
  db.execute(sql`
    insert into ${inbox} (consumer_group, event_id, handled_at)
    select ${the('group')}::text, ${the('eventId')}::text, ${the('handledAt')}::timestamptz
    where not exists (
      select from ${deadLetters}
      where consumer_group = ${the('group')} and stream = ${the('stream')} and partition_key = ${the('partitionKey')}
        and state = 'waiting'
    )
    on conflict do nothing`),
);

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
