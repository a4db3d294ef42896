import { demoOrders } from '@prism/demo';
import { type Database, insertRows } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { projectOrder } from '../../application/projections/order-view.ts';
import type { RecordedEvent } from '../../domain/events.ts';
import { replay } from '../../domain/evolve.ts';
import { toEventRow } from '../event-rows.ts';
import { orderEvents, orderStreams, orderViews } from '../tables.ts';
import { toViewRow } from '../view-store.ts';
import { demoLog } from './demo-log.ts';

/**
 * Fills an empty database with the demo customer's orders; tells nobody, and sets no alarms: the one that waits for a bank
 * waits for ever. Safe for concurrent starts.
 */
export async function seedDemoData(database: Database, log: Logger): Promise<void> {
  await database.transaction(async () => {
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('orders demo data', 0))`);
    if ((await database.current().$count(orderStreams)) > 0) return;
    const logs = demoOrders.map(demoLog);
    await insertRows(database, orderStreams, logs.map(toStreamRow));
    const rows = logs.flatMap((events) => events.map((event) => toEventRow(replay(events).id, event)));
    await insertRows(database, orderEvents, rows);
    await insertRows(
      database,
      orderViews,
      logs.map((events) => toViewRow(projectOrder(events))),
    );
    log.info({ orders: logs.length }, 'demo orders were written');
  });
}

function toStreamRow(events: RecordedEvent[]): typeof orderStreams.$inferInsert {
  const { id: orderId, ownerId, cartId, number, version, phase } = replay(events);
  const key = { idempotencyKey: `demo-${number}`, fingerprint: 'demo' };
  return { orderId, ownerId, cartId, number, version, ...key, hasFailed: phase === 'FAILED', attempts: 0 };
}
