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
} from 'drizzle-orm/pg-core';
import type { OutgoingChannel } from '../domain/channel.ts';
import type { Ending } from '../domain/delivery.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { PushDevice } from '../domain/push-device.ts';
import type { StockStatus } from '../domain/wish-news.ts';

/** Milliseconds, as JavaScript has them: a cursor holds the whole of it. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** What is told in the shop. The row is the delivery: at most one per event and customer. */
export const notifications = pgTable(
  'notifications',
  {
    id: text('id').primaryKey(),
    customerId: text('customer_id').notNull(),
    eventId: text('event_id').notNull(),
    occasion: jsonb('occasion').$type<Occasion>().notNull(),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    unique('notifications_once').on(table.eventId, table.customerId),
    // Ascending, and read backwards: `desc()` here would be NULLS LAST, which no `order by … desc` asks for.
    index('notifications_newest').on(table.customerId, table.createdAt, table.id),
    index('notifications_unread').on(table.customerId, table.createdAt, table.id).where(sql`${table.readAt} is null`),
    index('notifications_oldest').on(table.createdAt),
  ],
);

/** What goes out of the house: at most one per event, recipient and channel. */
export const deliveries = pgTable(
  'deliveries',
  {
    eventId: text('event_id').notNull(),
    recipient: text('recipient').notNull(),
    channel: text('channel').$type<OutgoingChannel>().notNull(),
    isGuest: boolean('is_guest').notNull(),
    occasion: jsonb('occasion').$type<Occasion>().notNull(),
    /** Of the order, and only until it has ended. */
    email: text('email'),
    language: text('language'),
    state: text('state').$type<'PENDING' | 'SENDING' | Ending>().notNull(),
    attempts: integer('attempts').notNull(),
    /** Not before then; also the end of a lease. */
    dueAt: moment('due_at').notNull(),
    createdAt: moment('created_at').notNull(),
    begunAt: moment('begun_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ name: 'deliveries_once', columns: [table.eventId, table.recipient, table.channel] }),
    index('deliveries_due').on(table.channel, table.dueAt).where(sql`${table.state} = 'PENDING'`),
    index('deliveries_begun').on(table.channel, table.begunAt).where(sql`${table.state} = 'SENDING'`),
    index('deliveries_ended').on(table.endedAt),
    check('deliveries_channel', sql`${table.channel} in ('EMAIL', 'PUSH')`),
    check('deliveries_end', sql`(${table.state} in ('PENDING', 'SENDING')) = (${table.endedAt} is null)`),
    check('deliveries_forget_address', sql`${table.endedAt} is null or ${table.email} is null`),
  ],
);

export const preferences = pgTable('preferences', {
  customerId: text('customer_id').primaryKey(),
  email: boolean('email').notNull(),
  push: boolean('push').notNull(),
  marketing: boolean('marketing').notNull(),
  /** When they last said yes or no to offers, here or elsewhere. */
  marketingSaidAt: moment('marketing_said_at').notNull(),
});

/** What accounts told of wishlists. */
export const wishes = pgTable(
  'wishes',
  {
    customerId: text('customer_id').notNull(),
    productId: text('product_id').notNull(),
    isPresent: boolean('is_present').notNull(),
    version: integer('version').notNull(),
    currency: text('currency'),
    /** When they were last told of its price. */
    priceToldAt: moment('price_told_at'),
    /** When they were last told that it is back. */
    stockToldAt: moment('stock_told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.productId] }),
    index('wishes_product').on(table.productId).where(sql`${table.isPresent}`),
  ],
);

/** What the catalog told of products: what they are called, and where they stand. */
export const products = pgTable('products', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
  version: integer('version').notNull(),
});

/** What inventory told of them. */
export const productStocks = pgTable('product_stocks', {
  productId: text('product_id').primaryKey(),
  status: text('status').$type<StockStatus>().notNull(),
  version: integer('version').notNull(),
});

export const pushDevices = pgTable(
  'push_devices',
  {
    customerId: text('customer_id').notNull(),
    deviceId: text('device_id').notNull(),
    sessionId: text('session_id').notNull(),
    token: text('token').notNull().unique('push_devices_token'),
    platform: text('platform').$type<PushDevice['platform']>().notNull(),
    appVersion: text('app_version'),
    language: text('language').notNull(),
    setAt: moment('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.deviceId] }),
    index('push_devices_session').on(table.sessionId),
  ],
);

/** In which language orders were placed. */
export const orderLanguages = pgTable(
  'order_languages',
  {
    orderId: text('order_id').primaryKey(),
    language: text('language').notNull(),
    toldAt: moment('told_at').notNull(),
  },
  (table) => [index('order_languages_oldest').on(table.toldAt)],
);
