import { anyOf, type Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, asc, eq, gt, not, type SQL } from 'drizzle-orm';
import { type EventStore, type OrderHistory, type PlacementKey, StaleHistory } from '../application/ports.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { replay } from '../domain/evolve.ts';
import { isSettled, type Order } from '../domain/order.ts';
import { streamHead, whatIsTaken } from './begin-stream.ts';
import { toEvent } from './event-rows.ts';
import { type Lease, leaseOf, noLease } from './leases.ts';
import { orderEvents, orderStreams } from './tables.ts';
import { writeHistory } from './write-history.ts';

/** Logs in PostgreSQL. The head is moved first: two who append to one log meet there, and the second is told so. */
export function createEventStore(database: Database, now: () => Date): EventStore {
  async function load(orderId: string): Promise<OrderHistory | undefined> {
    const [events] = isId('ord', orderId) ? await logs([orderId]) : [];
    return events && { order: replay(events), events };
  }

  async function logs(orderIds: readonly string[]): Promise<RecordedEvent[][]> {
    const rows = await database
      .current()
      .select()
      .from(orderEvents)
      .where(anyOf(orderEvents.orderId, orderIds))
      .orderBy(asc(orderEvents.orderId), asc(orderEvents.sequence));
    const byOrder = new Map<string, RecordedEvent[]>();
    for (const row of rows) byOrder.set(row.orderId, [...(byOrder.get(row.orderId) ?? []), toEvent(row)]);
    return [...byOrder.values()];
  }

  return {
    load,
    logs,
    async begin(key: PlacementKey, { order, ...written }, holder) {
      const head = streamHead(database, order, { ...key, lease: leaseOf(holder, now()) });
      return (await writeHistory(database, head, written)) ? undefined : await whatIsTaken(database, order, key);
    },
    async lock(orderId) {
      if (!isId('ord', orderId)) return undefined;
      const head = database.current().select({ version: orderStreams.version }).from(orderStreams);
      await database.later(head.where(eq(orderStreams.orderId, orderId)).for('update'));
      // Read after the lock, by a statement of its own: so it sees what the holder before us committed.
      return load(orderId);
    },
    async append({ order: { id, version: from } }, { order, ...written }, holder) {
      const head = movedHead(database, { from, order, lease: leaseOf(holder, now()) });
      if (await writeHistory(database, head, written)) return;
      throw new StaleHistory(`The order ${id} is not as it was at version ${from}`);
    },
    async findPlacement(ownerId, idempotencyKey) {
      const [found] = await database
        .current()
        .select({ orderId: orderStreams.orderId, fingerprint: orderStreams.fingerprint })
        .from(orderStreams)
        .where(and(eq(orderStreams.ownerId, ownerId), eq(orderStreams.idempotencyKey, idempotencyKey)));
      return found;
    },
    async findByCart(cartId) {
      if (!isId('crt', cartId)) return undefined;
      const [found] = await database
        .current()
        .select({
          orderId: orderStreams.orderId,
          ownerId: orderStreams.ownerId,
          idempotencyKey: orderStreams.idempotencyKey,
        })
        .from(orderStreams)
        .where(and(eq(orderStreams.cartId, cartId), not(orderStreams.hasFailed)));
      return found;
    },
    async ids(after, limit) {
      const rows = await database
        .current()
        .select({ orderId: orderStreams.orderId })
        .from(orderStreams)
        .where(gt(orderStreams.orderId, after))
        .orderBy(asc(orderStreams.orderId))
        .limit(limit);
      return rows.map(({ orderId }) => orderId);
    },
  };
}

/** Who has brought it further goes on, if there is more to do: the lease begins anew, and the attempts are counted anew. */
function movedHead(
  database: Database,
  { from, order, lease }: { from: number; order: Order; lease: Lease | undefined },
): SQL {
  const isAsRead = and(eq(orderStreams.orderId, order.id), eq(orderStreams.version, from));
  const head = { version: order.version, hasFailed: order.phase === 'FAILED' };
  return database
    .current()
    .update(orderStreams)
    .set({ ...head, ...(lease && { ...(isSettled(order) ? noLease : { leaseUntil: lease.until }), attempts: 0 }) })
    .where(lease ? and(isAsRead, eq(orderStreams.leaseHolder, lease.holder)) : isAsRead)
    .returning({ orderId: orderStreams.orderId })
    .getSQL();
}
