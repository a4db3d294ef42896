import { randomUUID } from 'node:crypto';
import { type Database, prepared } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { Alarms } from '../../application/ports.ts';
import { orderStreams } from '../tables.ts';
import { bossDatabase } from './boss-database.ts';
import { type Listening, listenForJobs } from './listen-for-jobs.ts';

const queue = 'order-alarms';

/**
 * Alarms as delayed jobs of pg-boss, one per order; which one it is stands at the head of the order's log. A process that
 * dies while it answers one is followed by another one in some 15 s: `expireInSeconds`, then the next maintenance.
 */
export function createBossAlarms(database: Database, log: Logger): Alarms {
  let listening: Listening | undefined;
  const boss = new PgBoss({ db: bossDatabase(database), schedule: false, maintenanceIntervalSeconds: 3 });
  boss.on('error', (error) => log.warn({ err: error }, 'alarms could not be looked after'));

  async function set(orderId: string, at: Date): Promise<void> {
    const id = randomUUID();
    // In one message, as neither needs the answer of the other.
    await Promise.all([exchange(database, { orderId, id }), boss.send(queue, { orderId }, { id, startAfter: at })]);
  }

  return {
    set,
    async ensure(orderId, at) {
      const streams = database.current().select({ id: orderStreams.alarmId }).from(orderStreams);
      const [found] = await streams.where(eq(orderStreams.orderId, orderId)).for('update');
      if (found && found.id === null) await set(orderId, at);
    },
    clear: (orderId) => database.later(exchange(database, { orderId, id: null })),
    async start(ring) {
      await boss.start();
      await boss.createQueue(queue, { name: queue, retryLimit: 1_000, retryDelay: 1, expireInSeconds: 12 });
      listening = listenForJobs(boss, queue, {
        log,
        async answer(id, { orderId }: { orderId: string }) {
          await takeOff(database, orderId, id);
          await ring(orderId);
        },
      });
    },
    async stop() {
      await listening?.stop();
      await boss.stop({ graceful: false });
    },
  };
}

/**
 * Another alarm in place of the one that was set before, whose job is forgotten as `deleteJob` of pg-boss does it: by one statement, as
 * every order needs it.
 */
const exchange = prepared((db) =>
  db.execute(sql`
    with before as (select alarm_id from ${orderStreams} where order_id = ${sql.placeholder('orderId')} for update),
      forgotten as (delete from pgboss.job using before where name = ${queue} and id = before.alarm_id)
    update ${orderStreams} set alarm_id = ${sql.placeholder('id')}::uuid from before
    where order_id = ${sql.placeholder('orderId')}`),
);

/** One that rings is not set any more. The job lives on until it is answered. */
async function takeOff(database: Database, orderId: string, id: string): Promise<void> {
  await database
    .current()
    .update(orderStreams)
    .set({ alarmId: null })
    .where(and(eq(orderStreams.orderId, orderId), eq(orderStreams.alarmId, id), isNotNull(orderStreams.alarmId)));
}
