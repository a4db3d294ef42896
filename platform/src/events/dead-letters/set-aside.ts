import type { Database } from '../../database/index.ts';
import type { EventEnvelope } from '../event.ts';
import { recordReceipt } from '../inbox.ts';
import { deadLetters } from '../tables.ts';
import { type EventKey, lockKey, waitingIn } from './event-key.ts';

/** An event as it came to a group. */
export interface Delivery {
  group: string;
  stream: string;
  event: EventEnvelope;
  at: Date;
}

/** What was tried in vain. */
export interface Failure {
  attempts: number;
  error: string;
}

export function keyOf({ group, stream, event }: Delivery): EventKey {
  return { group, stream, partitionKey: event.partitionKey };
}

/**
 * Gives an event up for now. Its receipt goes into the inbox, so that of all who try it, here and in other processes, one
 * handles it or sets it aside. False if somebody had done so before.
 */
export async function setAside(database: Database, delivery: Delivery, failure: Failure): Promise<boolean> {
  return database.transaction(async () => {
    await lockKey(database, keyOf(delivery));
    const { group, event, at } = delivery;
    const isNew = await recordReceipt(database, { group, eventId: event.id, handledAt: at });
    if (isNew) await addDeadLetter(database, delivery, failure);
    return isNew;
  });
}

/** Whether an event of this key was set aside and waits. */
export async function isHeld(database: Database, key: EventKey): Promise<boolean> {
  const waiting = database.current().select({ id: deadLetters.eventId }).from(deadLetters);
  return (await waiting.where(waitingIn(key)).limit(1)).length > 0;
}

/** Adds it behind the others of its key. Without a failure, it was never tried. */
export async function addDeadLetter(database: Database, delivery: Delivery, failure?: Failure): Promise<void> {
  const { group, stream, event, at } = delivery;
  const { id, occurredAt, requestId = null, ...rest } = event;
  await database
    .current()
    .insert(deadLetters)
    .values({
      ...rest,
      consumerGroup: group,
      eventId: id,
      stream,
      requestId,
      occurredAt: new Date(occurredAt),
      state: 'waiting',
      attempts: failure?.attempts ?? 0,
      error: failure?.error ?? null,
      setAsideAt: at,
      lastTriedAt: failure ? at : null,
    })
    .onConflictDoNothing();
}
