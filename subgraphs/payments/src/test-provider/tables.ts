import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import type { Behavior } from './cards.ts';

/** What a payment provider would keep, in a schema of its own: nobody but the test provider looks here. */
export const testProvider = pgSchema('test_provider');

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
const minor = (name: string) => bigint(name, { mode: 'number' });

/** Cards behind tokens. Their numbers are not kept: what a test card does, and what may be shown of it, is enough. */
export const cards = testProvider.table(
  'cards',
  {
    /** `tok_…` once, `card_…` kept; who knows it can pay with it. */
    id: text('id').primaryKey(),
    behavior: text('behavior').$type<Behavior>().notNull(),
    brand: text('brand').notNull(),
    last4: text('last4').notNull(),
    expMonth: integer('exp_month').notNull(),
    expYear: integer('exp_year').notNull(),
    fingerprint: text('fingerprint').notNull(),
    /** Null: kept until it is forgotten. */
    expiresAt: moment('expires_at'),
    /** A one-time token that was used. */
    usedAt: moment('used_at'),
  },
  (table) => [index('cards_expiry').on(table.expiresAt).where(sql`${table.expiresAt} is not null`)],
);

export type IntentStatus = 'requires_action' | 'authorized' | 'captured' | 'voided' | 'failed';

export const intents = testProvider.table(
  'intents',
  {
    id: text('id').primaryKey(),
    amount: minor('amount').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<IntentStatus>().notNull(),
    amountCaptured: minor('amount_captured').notNull().default(0),
    behavior: text('behavior').$type<Behavior>().notNull(),
    brand: text('brand').notNull(),
    last4: text('last4').notNull(),
    expMonth: integer('exp_month').notNull(),
    expYear: integer('exp_year').notNull(),
    fingerprint: text('fingerprint').notNull(),
    keptCard: text('kept_card'),
    failureCode: text('failure_code'),
    /** Of the page that asks the customer; nobody can guess it. */
    challenge: text('challenge').unique(),
    returnUrl: text('return_url').notNull(),
    metadata: jsonb('metadata').$type<Record<string, string>>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    check('intents_amount', sql`${table.amount} > 0`),
    check('intents_captured', sql`${table.amountCaptured} between 0 and ${table.amount}`),
  ],
);

export const intentRefunds = testProvider.table('intent_refunds', {
  id: text('id').primaryKey(),
  intentId: text('intent_id')
    .notNull()
    .references(() => intents.id),
  amount: minor('amount').notNull(),
  metadata: jsonb('metadata').$type<Record<string, string>>().notNull(),
  createdAt: moment('created_at').notNull(),
});

/** Answers, by the key of the question. */
export const answers = testProvider.table(
  'answers',
  {
    key: text('key').primaryKey(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    body: text('body').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('answers_created').on(table.createdAt)],
);

/** Webhooks on their way. */
export const deliveries = testProvider.table(
  'deliveries',
  {
    /** Of the event; the same in every copy. */
    eventId: text('event_id').notNull(),
    id: text('id').primaryKey(),
    body: text('body').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: moment('next_at').notNull(),
    isDelivered: boolean('is_delivered').notNull().default(false),
  },
  (table) => [index('deliveries_waiting').on(table.nextAt).where(sql`not ${table.isDelivered}`)],
);
