import { type Database, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, asc, eq, gt, not, sql } from 'drizzle-orm';
import { type EventStore, type OrderHistory, type PlacementKey, StaleHistory } from '../application/ports.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { replay } from '../domain/evolve.ts';
import { appendToStream } from './append-to-stream.ts';
import { beginStream, whatIsTaken } from './begin-stream.ts';
import { toEvent } from './event-rows.ts';
import { leaseOf } from './leases.ts';
import { orderEvents, orderStreams } from './tables.ts';

/** Logs in PostgreSQL. The head is moved first: two who append to one log meet there, and the second is told so. */
export function createEventStore(database: Database, now: () => Date): EventStore {
  async function load(orderId: string): Promise<OrderHistory | undefined> {
    const [events] = isId('ord', orderId) ? await logs([orderId]) : [];
    return events && { order: replay(events), events };
  }

  async function logs(orderIds: readonly string[]): Promise<RecordedEvent[][]> {
    const rows = await selectLogs(database, { orderIds });
    const byOrder = new Map<string, RecordedEvent[]>();
    for (const row of rows) byOrder.set(row.orderId, [...(byOrder.get(row.orderId) ?? []), toEvent(row)]);
    return [...byOrder.values()];
  }

  return {
    load,
    logs,
    async begin(key: PlacementKey, written, holder) {
      const hasBegun = await beginStream(database, written, { ...key, lease: leaseOf(holder, now()) });
      return hasBegun ? undefined : await whatIsTaken(database, written.order, key);
    },
    async lock(orderId) {
      if (!isId('ord', orderId)) return undefined;
      const head = database.current().select({ version: orderStreams.version }).from(orderStreams);
      await database.later(head.where(eq(orderStreams.orderId, orderId)).for('update'));
      // Read after the lock, by a statement of its own: so it sees what the holder before us committed.
      return load(orderId);
    },
    async append({ order: { id, version: from } }, written, holder) {
      if (await appendToStream(database, written, { from, lease: leaseOf(holder, now()) })) return;
      throw new StaleHistory(`The order ${id} is not as it was at version ${from}`);
    },
    async findPlacement(ownerId, idempotencyKey) {
      const [found] = await selectPlacement(database, { ownerId, idempotencyKey });
      return found;
    },
    async findByCart(cartId) {
      if (!isId('crt', cartId)) return undefined;
      const [found] = await selectByCart(database, { cartId });
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

const the = sql.placeholder;
const selectLogs = prepared((db) =>
  db
    .select()
    .from(orderEvents)
    .where(sql`${orderEvents.orderId} = any(${the('orderIds')}::text[])`)
    .orderBy(asc(orderEvents.orderId), asc(orderEvents.sequence)),
);
const selectPlacement = prepared((db) =>
  db
    .select({ orderId: orderStreams.orderId, fingerprint: orderStreams.fingerprint })
    .from(orderStreams)
    .where(and(eq(orderStreams.ownerId, the('ownerId')), eq(orderStreams.idempotencyKey, the('idempotencyKey')))),
);
const selectByCart = prepared((db) => {
  const { orderId, ownerId, idempotencyKey } = orderStreams;
  return db
    .select({ orderId, ownerId, idempotencyKey })
    .from(orderStreams)
    .where(and(eq(orderStreams.cartId, the('cartId')), not(orderStreams.hasFailed)));
});
