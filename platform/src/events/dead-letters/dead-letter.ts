import type { EventEnvelope } from '../event.ts';
import type { deadLetters } from '../tables.ts';
import type { EventKey } from './event-key.ts';

type Row = typeof deadLetters.$inferSelect;

/** An event that a group could not handle, or that waits behind such a one of its key. */
export interface DeadLetter extends EventKey {
  event: EventEnvelope;
  /** `waiting`: has not taken effect, and holds back what comes after it in its key. */
  state: Row['state'];
  /** Tries that failed. 0: never tried, an earlier event of its key is in the way. */
  attempts: number;
  /** Of the last try. */
  error: string | null;
  setAsideAt: Date;
  lastTriedAt: Date | null;
  /** Somebody asked for a replay that is still to come. */
  replayRequestedAt: Date | null;
  /** When it was replayed or discarded. */
  settledAt: Date | null;
  /** Why it was discarded. */
  reason: string | null;
}

export function toDeadLetter(row: Row): DeadLetter {
  const { state, attempts, error, setAsideAt, lastTriedAt, replayRequestedAt, settledAt, reason } = row;
  return {
    group: row.consumerGroup,
    stream: row.stream,
    partitionKey: row.partitionKey,
    event: toEvent(row),
    ...{ state, attempts, error, setAsideAt, lastTriedAt, replayRequestedAt, settledAt, reason },
  };
}

function toEvent({ eventId, type, version, partitionKey, occurredAt, requestId, payload }: Row): EventEnvelope {
  const event = { id: eventId, type, version, partitionKey, occurredAt: occurredAt.toISOString(), payload };
  return requestId === null ? event : { ...event, requestId };
}
