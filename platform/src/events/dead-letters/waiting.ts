import { and, asc, count, eq, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '../../database/index.ts';
import { deadLetters } from '../tables.ts';
import { type DeadLetter, toDeadLetter } from './dead-letter.ts';
import { type EventKey, waitingIn } from './event-key.ts';
import type { Failure } from './set-aside.ts';

/** Keys of a group whose replay somebody asked for. */
export async function requestedKeys(database: Database, group: string): Promise<EventKey[]> {
  const { stream, partitionKey } = deadLetters;
  const keys = database.current().selectDistinct({ stream, partitionKey }).from(deadLetters);
  const rows = await keys.where(and(ofGroup(group), isNotNull(deadLetters.replayRequestedAt)));
  return rows.map((row) => ({ group, ...row }));
}

/** The event that all others of its key wait for, locked for the running transaction. */
export async function firstWaiting(database: Database, key: EventKey): Promise<DeadLetter | undefined> {
  const waiting = database.current().select().from(deadLetters).where(waitingIn(key));
  const [row] = await waiting.orderBy(asc(deadLetters.position)).limit(1).for('update');
  return row && toDeadLetter(row);
}

export async function markReplayed(database: Database, { group, event }: DeadLetter, at: Date): Promise<void> {
  await database
    .current()
    .update(deadLetters)
    .set({ state: 'replayed', settledAt: at, lastTriedAt: at, replayRequestedAt: null })
    .where(and(eq(deadLetters.consumerGroup, group), eq(deadLetters.eventId, event.id)));
}

/** A replay failed: unless it goes on, the whole key waits for somebody to ask again. In the running transaction. */
export async function markFailed(
  database: Database,
  letter: DeadLetter,
  { attempts, error, at, goesOn }: Failure & { at: Date; goesOn: boolean },
): Promise<void> {
  const rows = database.current();
  await rows
    .update(deadLetters)
    .set({ attempts, error, lastTriedAt: at })
    .where(and(waitingIn(letter), eq(deadLetters.eventId, letter.event.id)));
  if (!goesOn) await rows.update(deadLetters).set({ replayRequestedAt: null }).where(waitingIn(letter));
}

export async function countWaiting(database: Database, group: string): Promise<number> {
  const [row] = await database.current().select({ waiting: count() }).from(deadLetters).where(ofGroup(group));
  return row?.waiting ?? 0;
}

/** Deletes what was replayed before then. What was discarded stays on record. */
export async function forgetReplayed(database: Database, group: string, before: Date): Promise<void> {
  const { consumerGroup, state, settledAt } = deadLetters;
  const old = and(eq(consumerGroup, group), eq(state, 'replayed'), lt(settledAt, before));
  await database.current().delete(deadLetters).where(old);
}

function ofGroup(group: string) {
  return and(eq(deadLetters.consumerGroup, group), eq(deadLetters.state, 'waiting'));
}
