import { index, json, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** A schema of its own in the database of each part, beside the tables of the part itself. */
export const platformSchema = pgSchema('platform');

/** What was answered to whom under which key, written in the transaction of the effect. */
export const idempotencyRecords = platformSchema.table(
  'idempotency_records',
  {
    subject: text().notNull(),
    mutation: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the normalized input, hex. */
    fingerprint: text().notNull(),
    /** `json`, not `jsonb`: it comes back as it was, and may hold any string that JSON can. */
    outcome: json().notNull(),
    completedAt: timestamp('completed_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.mutation, table.key] }),
    index('idempotency_records_completed').on(table.completedAt),
  ],
);
