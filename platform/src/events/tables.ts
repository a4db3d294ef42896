import { sql } from 'drizzle-orm';
import { bigserial, index, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** A schema of its own in the database of each part, beside the tables of the part itself. */
export const eventsSchema = pgSchema('events');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What this part has to tell, written in the transaction in which it happened. */
export const outbox = eventsSchema.table(
  'outbox',
  {
    id: text().primaryKey(),
    /** Orders the events of one key. Never a cursor: a number may become visible after higher ones. */
    sequence: bigserial({ mode: 'number' }).notNull(),
    partitionKey: text('partition_key').notNull(),
    type: text().notNull(),
    version: integer().notNull(),
    payload: jsonb().$type<unknown>().notNull(),
    requestId: text('request_id'),
    occurredAt: instant('occurred_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (table) => [
    index('outbox_unpublished').on(table.sequence).where(sql`${table.publishedAt} is null`),
    index('outbox_published').on(table.publishedAt).where(sql`${table.publishedAt} is not null`),
  ],
);

/** What this part has heard and dealt with, written in the transaction of the effect. */
export const inbox = eventsSchema.table(
  'inbox',
  {
    consumerGroup: text('consumer_group').notNull(),
    eventId: text('event_id').notNull(),
    handledAt: instant('handled_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consumerGroup, table.eventId] }),
    index('inbox_handled').on(table.handledAt),
  ],
);

/** What this part could not deal with, set aside, and what waits behind it in its key. In order of `position` per key. */
export const deadLetters = eventsSchema.table(
  'dead_letters',
  {
    consumerGroup: text('consumer_group').notNull(),
    eventId: text('event_id').notNull(),
    position: bigserial({ mode: 'number' }).notNull(),
    stream: text().notNull(),
    partitionKey: text('partition_key').notNull(),
    type: text().notNull(),
    version: integer().notNull(),
    payload: jsonb().$type<unknown>().notNull(),
    requestId: text('request_id'),
    occurredAt: instant('occurred_at').notNull(),
    state: text({ enum: ['waiting', 'replayed', 'discarded'] }).notNull(),
    /** Tries that failed; 0: never tried, an earlier event of its key is in the way. */
    attempts: integer().notNull(),
    error: text(),
    setAsideAt: instant('set_aside_at').notNull(),
    lastTriedAt: instant('last_tried_at'),
    replayRequestedAt: instant('replay_requested_at'),
    settledAt: instant('settled_at'),
    /** Why somebody discarded it. */
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.consumerGroup, table.eventId] }),
    index('dead_letters_waiting')
      .on(table.consumerGroup, table.stream, table.partitionKey, table.position)
      .where(sql`${table.state} = 'waiting'`),
    index('dead_letters_requested')
      .on(table.consumerGroup)
      .where(sql`${table.state} = 'waiting' and ${table.replayRequestedAt} is not null`),
  ],
);

/** All tables, for tests and tools. */
export const outboxTables = { outbox, inbox, deadLetters };
