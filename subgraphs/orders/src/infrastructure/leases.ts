import type { Database } from '@prism/platform/database';
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Leases } from '../application/ports.ts';
import { orderStreams } from './tables.ts';

/**
 * Longer than any step takes, and each answer that is written down begins it anew. Whoever died is followed after that long;
 * a holder that outlived its lease can append nothing more, as another has it then.
 */
const leaseMs = 12_000;

export interface Lease {
  holder: string;
  until: Date;
}

/** Of an order that nobody is at work on. */
export const noLease = { leaseHolder: null, leaseUntil: null };

export function leaseOf(holder: string, now: Date): Lease;
export function leaseOf(holder: string | undefined, now: Date): Lease | undefined;
export function leaseOf(holder: string | undefined, now: Date): Lease | undefined {
  return holder === undefined ? undefined : { holder, until: new Date(now.getTime() + leaseMs) };
}

/** Leases on the heads of the logs. */
export function createLeases(database: Database, now: () => Date): Leases {
  const isHeldBy = (orderId: string, holder: string) =>
    and(eq(orderStreams.orderId, orderId), eq(orderStreams.leaseHolder, holder));

  return {
    async claim(orderId, holder) {
      const lease = leaseOf(holder, now());
      const isFree = or(isNull(orderStreams.leaseHolder), lte(orderStreams.leaseUntil, now()));
      const claimed = await database
        .current()
        .update(orderStreams)
        .set({ leaseHolder: lease.holder, leaseUntil: lease.until })
        .where(and(eq(orderStreams.orderId, orderId), or(isFree, eq(orderStreams.leaseHolder, holder))))
        .returning({ orderId: orderStreams.orderId });
      return claimed.length > 0;
    },
    async release(orderId, holder, version) {
      const released = await database
        .current()
        .update(orderStreams)
        .set(noLease)
        .where(and(isHeldBy(orderId, holder), eq(orderStreams.version, version)))
        .returning({ orderId: orderStreams.orderId });
      return released.length > 0;
    },
    async postpone(orderId, holder) {
      const [postponed] = await database
        .current()
        .update(orderStreams)
        .set({ ...noLease, attempts: sql`${orderStreams.attempts} + 1` })
        .where(isHeldBy(orderId, holder))
        .returning({ attempts: orderStreams.attempts });
      return postponed?.attempts ?? 0;
    },
  };
}
