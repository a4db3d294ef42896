import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import type { SyncedType } from '../domain/sync/scope.ts';

/** Milliseconds, as JavaScript has them. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** The end of each subject's log. Its row lock puts the changes of a subject in the order of their commits. */
export const syncHeads = pgTable(
  'sync_heads',
  {
    subject: text('subject').primaryKey(),
    /** Made with the row: positions of another life of the log are told from this one's. */
    epoch: text('epoch').notNull(),
    position: bigint('position', { mode: 'number' }).notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [index('sync_heads_changed').on(table.changedAt)],
);

/** The latest change of each thing of a subject. */
export const syncEntries = pgTable(
  'sync_entries',
  {
    subject: text('subject').notNull(),
    entityId: text('entity_id').notNull(),
    typename: text('typename').$type<SyncedType>().notNull(),
    position: bigint('position', { mode: 'number' }).notNull(),
    isDeleted: boolean('is_deleted').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.entityId] }),
    unique('sync_entries_position').on(table.subject, table.position),
    index('sync_entries_changed').on(table.changedAt),
  ],
);

/** Who has which product on their wishlist; what was taken off stays a while, so that older news do not put it back. */
export const savedProducts = pgTable(
  'saved_products',
  {
    subject: text('subject').notNull(),
    productId: text('product_id').notNull(),
    isPresent: boolean('is_present').notNull(),
    /** Of the wishlist. */
    version: integer('version').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.productId] }),
    index('saved_products_holders').on(table.productId, table.subject),
    index('saved_products_changed').on(table.changedAt),
  ],
);

/** How far each installation of the app has come. */
export const syncReaders = pgTable(
  'sync_readers',
  {
    reader: text('reader').primaryKey(),
    subject: text('subject').notNull(),
    scopes: text('scopes').array().notNull(),
    epoch: text('epoch').notNull(),
    position: bigint('position', { mode: 'number' }).notNull(),
    asOf: moment('as_of').notNull(),
  },
  (table) => [index('sync_readers_as_of').on(table.asOf)],
);

/** Operations of offline queues that took effect. */
export const appliedOps = pgTable(
  'applied_ops',
  {
    subject: text('subject').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the normalized operation, hex. */
    fingerprint: text('fingerprint').notNull(),
    appliedAt: moment('applied_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.key] }), index('applied_ops_applied').on(table.appliedAt)],
);
