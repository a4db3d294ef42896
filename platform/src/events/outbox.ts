import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, everyColumn, prepared } from '../database/index.ts';
import { PrismError } from '../errors/index.ts';
import { newId } from '../ids/index.ts';
import type { EventDefinition } from './event.ts';
import { announceAfterCommit } from './outbox-signal.ts';
import { parsePayload } from './parse-payload.ts';
import { outbox } from './tables.ts';

export interface NewEvent<Payload> {
  /** Events of one key are delivered in order. */
  partitionKey: string;
  payload: Payload;
  /** Of the request that caused it. */
  requestId?: string | undefined;
}

export interface Outbox {
  /**
   * Tells an event if and only if the running transaction commits. Throws a PrismError outside of `database.transaction`
   * and when the payload breaks its contract: that is a mistake of ours, and the change it tells of must not happen either.
   */
  append<Payload>(definition: EventDefinition<Payload>, event: NewEvent<Payload>): Promise<void>;
}

export interface OutboxOptions {
  now?: () => Date;
  newId?: (prefix: string) => string;
}

/** The outbox of one part. `ensureEventTables` has made its table. */
export function createOutbox(database: Database, options: OutboxOptions = {}): Outbox {
  const { now = () => new Date(), newId: nextId = newId } = options;
  return {
    async append(definition, { partitionKey, payload, requestId }) {
      const { type, version } = definition;
      assertInTransaction(database, type);
      const checked = parsePayload(definition, payload);
      const row = { id: nextId('evt'), partitionKey, type, version, payload: checked, occurredAt: now() };
      await database.later(insertRow(database, { ...row, requestId: requestId ?? null }));
      announceAfterCommit(database);
    },
  };
}

const insertRow = prepared((db) => db.insert(outbox).values(everyColumn(outbox, 'sequence', 'publishedAt')));

function assertInTransaction(database: Database, type: string): void {
  if (is(database.current(), PgTransaction)) return;
  const message = `The event ${type} must be told inside database.transaction(), together with the change it tells of`;
  throw new PrismError('INTERNAL_SERVER_ERROR', message);
}
