import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { anyOf, type Database } from '../../database/index.ts';
import { deadLetters } from '../tables.ts';
import { type DeadLetter, toDeadLetter } from './dead-letter.ts';
import { type EventKey, lockKey, waitingIn } from './event-key.ts';
import { firstWaiting } from './waiting.ts';

/** Which dead letters: events by their ids, all of one partition key, or all that wait. */
export type DeadLetterSelection =
  | { by: 'ids'; ids: readonly string[] }
  | { by: 'key'; partitionKey: string }
  | { by: 'all' };

/** What a person may do about the dead letters of one part, whether it runs or not. */
export interface DeadLetters {
  /** In the order in which they were set aside. */
  list(states?: readonly DeadLetter['state'][]): Promise<DeadLetter[]>;
  /** How many wait. */
  countWaiting(): Promise<number>;
  /** Those of these events, in whatever state. */
  find(eventIds: readonly string[]): Promise<DeadLetter[]>;
  /**
   * Asks for a replay of the keys of these events, each from its first: order is what they wait for. The part's process does it.
   * Answers all that will be replayed.
   */
  requestReplay(selection: DeadLetterSelection, at: Date): Promise<DeadLetter[]>;
  /** These events shall never take effect; they stay on record. What they held back is replayed. Answers the discarded ones. */
  discard(selection: DeadLetterSelection, reason: string, at: Date): Promise<DeadLetter[]>;
}

/** Over a database whose tables `ensureEventTables` has made. */
export function createDeadLetters(database: Database): DeadLetters {
  return {
    list: (states = ['waiting']) => select(database, inArray(deadLetters.state, [...states])),
    countWaiting: () => database.current().$count(deadLetters, eq(deadLetters.state, 'waiting')),
    find: (eventIds) => select(database, anyOf(deadLetters.eventId, eventIds)),
    async requestReplay(selection, at) {
      const requested: DeadLetter[] = [];
      for (const key of await keysOf(database, selection)) requested.push(...(await requestKey(database, key, at)));
      return requested;
    },
    async discard(selection, reason, at) {
      const discarded: DeadLetter[] = [];
      for (const key of await keysOf(database, selection))
        discarded.push(...(await discardIn(database, key, { selection, reason, at })));
      return discarded;
    },
  };
}

async function select(database: Database, which: SQL | undefined): Promise<DeadLetter[]> {
  const rows = await database.current().select().from(deadLetters).where(which).orderBy(asc(deadLetters.position));
  return rows.map(toDeadLetter);
}

function waiting(selection: DeadLetterSelection): SQL | undefined {
  const isWaiting = eq(deadLetters.state, 'waiting');
  switch (selection.by) {
    case 'ids':
      return and(isWaiting, anyOf(deadLetters.eventId, selection.ids));
    case 'key':
      return and(isWaiting, eq(deadLetters.partitionKey, selection.partitionKey));
    case 'all':
      return isWaiting;
  }
}

async function keysOf(database: Database, selection: DeadLetterSelection): Promise<EventKey[]> {
  const { consumerGroup: group, stream, partitionKey } = deadLetters;
  const keys = database.current().selectDistinct({ group, stream, partitionKey }).from(deadLetters);
  return keys.where(waiting(selection));
}

async function requestKey(database: Database, key: EventKey, at: Date): Promise<DeadLetter[]> {
  return database.transaction(async () => {
    await lockKey(database, key);
    const request = database.current().update(deadLetters).set({ replayRequestedAt: at });
    const rows = await request.where(waitingIn(key)).returning();
    return rows.map(toDeadLetter);
  });
}

/** Under the lock of the key, so that nothing joins the queue while it loses its head. */
async function discardIn(
  database: Database,
  key: EventKey,
  { selection, reason, at }: { selection: DeadLetterSelection; reason: string; at: Date },
): Promise<DeadLetter[]> {
  return database.transaction(async () => {
    await lockKey(database, key);
    const change = { state: 'discarded', settledAt: at, replayRequestedAt: null, reason } as const;
    const discarding = database.current().update(deadLetters).set(change);
    const rows = await discarding.where(and(waitingIn(key), waiting(selection))).returning();
    // What was never tried has nothing in its way any more.
    const first = await firstWaiting(database, key);
    if (first?.attempts === 0) await requestKey(database, key, at);
    return rows.map(toDeadLetter);
  });
}
