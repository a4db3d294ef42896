import type { Database } from '@prism/platform/database';
import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { DeliveryStore } from '../application/ports.ts';
import type { OutgoingChannel } from '../domain/channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import { deliveries as table } from './tables.ts';

export interface DeliveryStoreOptions {
  database: Database;
  /** There is something to send, and it is committed. */
  onAdded: (channel: OutgoingChannel) => void;
}

export function createDeliveryStore({ database, onAdded }: DeliveryStoreOptions): DeliveryStore {
  const change = (to: Partial<typeof table.$inferInsert>, where: SQL | undefined) =>
    database.current().update(table).set(to).where(where);

  return {
    async add(added) {
      if (added.length === 0) return;
      const rows = added.map((each) => ({ ...each, state: 'PENDING' as const, attempts: 0, dueAt: each.createdAt }));
      await database.later(database.current().insert(table).values(rows).onConflictDoNothing());
      const channels = new Set(added.map(({ channel }) => channel));
      database.afterCommit(() => channels.forEach(onAdded));
    },
    async take(channel, { now, leaseEnd, limit }) {
      // `array(…)` is made once; as a join, the limit could count more than once.
      const due = sql`${table}.ctid = any(array(
        select ctid from ${table}
        where channel = ${channel} and state = 'PENDING' and due_at <= ${now.toISOString()}::timestamptz
        order by due_at limit ${limit} for update skip locked))`;
      const rows = await database
        .current()
        .update(table)
        .set({ dueAt: leaseEnd, attempts: sql`${table.attempts} + 1` })
        .where(due)
        .returning();
      return rows.map(toDelivery);
    },
    async begin(delivery, now) {
      const isOurs = and(isSame(delivery), eq(table.state, 'PENDING'), eq(table.attempts, delivery.attempts));
      const begun = await change({ state: 'SENDING', begunAt: now }, isOurs);
      return begun.rowCount === 1;
    },
    async postpone(delivery, until) {
      await change({ state: 'PENDING', dueAt: until, begunAt: null }, isStillOurs(delivery));
    },
    async end(delivery, ending, now) {
      await change({ state: ending, endedAt: now, email: null }, isStillOurs(delivery));
    },
    async endForgotten(channel, begunBefore, now) {
      const isForgotten = and(eq(table.channel, channel), eq(table.state, 'SENDING'), lt(table.begunAt, begunBefore));
      const rows = await change({ state: 'UNCERTAIN', endedAt: now, email: null }, isForgotten).returning();
      return rows.map(toDelivery);
    },
  };
}

const isSame = ({ eventId, recipient, channel }: Delivery) =>
  and(eq(table.eventId, eventId), eq(table.recipient, recipient), eq(table.channel, channel));

/** Whoever lost the lease, or was taken for dead, has no say any more. */
const isStillOurs = (delivery: Delivery) =>
  and(isSame(delivery), eq(table.attempts, delivery.attempts), sql`${table.endedAt} is null`);

function toDelivery(row: typeof table.$inferSelect): Delivery {
  const { eventId, recipient, channel, isGuest, occasion, email, language, attempts, createdAt } = row;
  return {
    eventId,
    recipient,
    channel,
    isGuest,
    occasion,
    ...(email !== null && { email }),
    ...(language !== null && { language }),
    attempts,
    createdAt,
  };
}
