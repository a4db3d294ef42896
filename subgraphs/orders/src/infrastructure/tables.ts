import { sql } from 'drizzle-orm';
import {
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
  uuid,
} from 'drizzle-orm/pg-core';
import type { OrderView } from '../application/projections/order-view.ts';
import type { OrderEventType } from '../domain/events.ts';
import type { OrderStatus } from '../domain/order-status.ts';

/** Milliseconds, as JavaScript has them. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** The head of each log: what must be unique among orders, the version that an append must know, and who is at work on it. */
export const orderStreams = pgTable(
  'order_streams',
  {
    orderId: text('order_id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    cartId: text('cart_id').notNull(),
    number: text('number').notNull().unique('order_streams_number'),
    version: integer('version').notNull(),
    hasFailed: boolean('has_failed').notNull().default(false),
    leaseHolder: text('lease_holder'),
    leaseUntil: moment('lease_until'),
    /** In a row, whose outcome is not known. */
    attempts: integer('attempts').notNull().default(0),
    alarmId: uuid('alarm_id'),
  },
  (table) => [
    unique('order_streams_key').on(table.ownerId, table.idempotencyKey),
    uniqueIndex('order_streams_one_per_cart').on(table.cartId).where(sql`not ${table.hasFailed}`),
    check('order_streams_version', sql`${table.version} >= 1`),
  ],
);

/** The truth: append-only, by a trigger. */
export const orderEvents = pgTable(
  'order_events',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orderStreams.orderId),
    sequence: integer('sequence').notNull(),
    type: text('type').$type<OrderEventType>().notNull(),
    data: jsonb('data').$type<object>().notNull(),
    at: moment('at').notNull(),
    actor: text('actor'),
    requestId: text('request_id'),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.sequence] }),
    check('order_events_sequence', sql`${table.sequence} >= 1`),
  ],
);

/** What is read: one row is one order. It can be made anew from the log at any time. */
export const orderViews = pgTable(
  'order_views',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique('order_views_number'),
    ownerId: text('owner_id').notNull(),
    /** In lower case. */
    emailKey: text('email_key').notNull(),
    status: text('status').$type<OrderStatus>().notNull(),
    version: integer('version').notNull(),
    placedAt: moment('placed_at').notNull(),
    view: jsonb('view').$type<OrderView>().notNull(),
  },
  // Ascending, and read backwards.
  (table) => [
    index('order_views_owner').on(table.ownerId, table.placedAt, table.id),
    index('order_views_placed').on(table.placedAt, table.id),
    index('order_views_email').on(table.emailKey),
  ],
);
