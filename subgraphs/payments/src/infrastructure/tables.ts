import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Instructions } from '../application/ports.ts';
import type { Stage, Wanted } from '../domain/payment.ts';
import type {
  FailureReason,
  MethodSummary,
  PaymentAction,
  ProviderName,
  RefundStatus,
} from '../domain/provider-payment.ts';
import type { Charge } from '../domain/session.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
/** In the smallest unit of the currency; past 2^31 there are prices too. */
const minor = (name: string) => bigint(name, { mode: 'number' });

export const paymentSessions = pgTable(
  'payment_sessions',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    cartId: text('cart_id').notNull(),
    provider: text('provider').$type<ProviderName>().notNull(),
    charge: jsonb('charge').$type<Charge>(),
    saves: boolean('saves').notNull(),
    returnUrl: text('return_url').notNull(),
    /** The order it was used for. */
    orderId: text('order_id'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('payment_sessions_expiry').on(table.expiresAt)],
);

export const payments = pgTable(
  'payments',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull(),
    ownerId: text('owner_id').notNull(),
    sessionId: text('session_id').notNull(),
    provider: text('provider').$type<ProviderName>().notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    wanted: text('wanted').$type<Wanted>(),
    /** At the provider. */
    reference: text('reference'),
    authorizedMinor: minor('authorized_minor').notNull(),
    capturedMinor: minor('captured_minor').notNull(),
    /** Of refunds that succeeded. */
    refundedMinor: minor('refunded_minor').notNull(),
    method: jsonb('method').$type<MethodSummary>(),
    isCardKept: boolean('is_card_kept').notNull(),
    action: jsonb('action').$type<PaymentAction>(),
    actionExpiresAt: moment('action_expires_at'),
    failure: jsonb('failure').$type<FailureReason>(),
    /** What the provider needs to authorize; gone once it answered. */
    instructions: jsonb('instructions').$type<Instructions>(),
    version: integer('version').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When the provider is to be asked; null: never. */
    dueAt: moment('due_at'),
    /** Questions in a row that were not answered. */
    failures: integer('failures').notNull().default(0),
  },
  (table) => [
    unique('payments_one_per_order').on(table.orderId),
    uniqueIndex('payments_reference').on(table.provider, table.reference).where(sql`${table.reference} is not null`),
    index('payments_due').on(table.dueAt).where(sql`${table.dueAt} is not null`),
    check('payments_amount', sql`${table.amountMinor} > 0`),
    check('payments_authorized', sql`${table.authorizedMinor} between 0 and ${table.amountMinor}`),
    check('payments_captured', sql`${table.capturedMinor} between 0 and ${table.authorizedMinor}`),
    check('payments_refunded', sql`${table.refundedMinor} between 0 and ${table.capturedMinor}`),
  ],
);

export const refunds = pgTable(
  'refunds',
  {
    id: text('id').primaryKey(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    key: text('key').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    reason: text('reason'),
    status: text('status').$type<RefundStatus>().notNull(),
    reference: text('reference'),
    requestedBy: text('requested_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    unique('refunds_one_per_key').on(table.paymentId, table.key),
    check('refunds_amount', sql`${table.amountMinor} > 0`),
  ],
);

export const paymentMethods = pgTable(
  'payment_methods',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    provider: text('provider').$type<ProviderName>().notNull(),
    token: text('token').notNull(),
    customer: text('customer'),
    fingerprint: text('fingerprint').notNull(),
    summary: jsonb('summary').$type<MethodSummary>().notNull(),
    expiresMonth: integer('expires_month'),
    expiresYear: integer('expires_year'),
    usedAt: moment('used_at').notNull(),
    detachedAt: moment('detached_at'),
  },
  (table) => [
    uniqueIndex('payment_methods_one_per_card')
      .on(table.ownerId, table.provider, table.fingerprint)
      .where(sql`${table.detachedAt} is null`),
  ],
);

/** Events of providers that have taken effect. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    provider: text('provider').$type<ProviderName>().notNull(),
    eventId: text('event_id').notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.eventId] }),
    index('webhook_events_received').on(table.receivedAt),
  ],
);
