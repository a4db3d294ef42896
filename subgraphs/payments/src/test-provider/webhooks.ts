import { createHmac } from 'node:crypto';
import { anyOf, type Database, everyColumn, prepared } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { createTicker } from '@prism/platform/schedule';
import { and, eq, lte, not, sql } from 'drizzle-orm';
import type { Intent } from './intent-object.ts';
import { randomId } from './random-id.ts';
import { deliveries } from './tables.ts';

export interface WebhookOptions {
  database: Database;
  url: string;
  secret: string;
  send: (request: Request) => Promise<Response>;
  now: () => Date;
  log: Logger;
}

type Delivery = typeof deliveries.$inferSelect;

const timeoutMs = 5_000;
/** As with any provider, who asked mostly has the answer before. What happens in the meantime is told with it. */
const tellAfterMs = 50;
/** Whoever dies with a delivery loses it after that. */
const leaseMs = 10_000;
const atOnce = 50;
const attemptsAtMost = 20;

/** Tells the merchant what happened: written with the change, delivered afterwards, signed, and again until it is taken. */
export function createWebhooks(options: WebhookOptions) {
  const { database, now, log } = options;
  /** Committed, and ours to deliver: should we die, others find them when their lease is over. */
  const fresh: Delivery[] = [];
  const settings = {
    everyMs: 1_000,
    onError: (err: unknown) => log.warn({ err }, 'webhooks of the test provider wait'),
  };
  const telling = createTicker(async () => {
    await deliverAll(options, fresh.splice(0, atOnce));
    return fresh.length > 0;
  }, settings);
  const looking = createTicker(async () => {
    const due = await claim(options);
    await deliverAll(options, due);
    return due.length === atOnce;
  }, settings);
  return {
    start() {
      telling.start();
      looking.start();
    },
    async stop() {
      await Promise.all([telling.stop(), looking.stop()]);
    },
    /** In the transaction of the change. */
    async announce(type: string, { behavior }: Intent, payment: unknown): Promise<void> {
      const copies = behavior === 'loses_webhooks' ? 0 : behavior === 'doubles_webhooks' ? 2 : 1;
      const eventId = randomId('evt');
      const body = JSON.stringify({ id: eventId, type, created: now().toISOString(), data: { payment } });
      const leased = { eventId, body, attempts: 1, nextAt: leaseEnd(now()), isDelivered: false };
      const rows = Array.from({ length: copies }, () => ({ id: randomId('whd'), ...leased }));
      if (rows.length === 0) return;
      for (const row of rows) await database.later(insertRow(database, row));
      database.afterCommit(() => {
        fresh.push(...rows);
        if (fresh.length === rows.length) setTimeout(telling.wake, tellAfterMs).unref();
      });
    },
  };
}

async function deliverAll(options: WebhookOptions, due: readonly Delivery[]): Promise<void> {
  const outcomes = await Promise.all(
    due.map(async (delivery) => ({ delivery, isTaken: await deliver(options, delivery) })),
  );
  const taken = outcomes.filter(({ isTaken }) => isTaken).map(({ delivery }) => delivery.id);
  if (taken.length > 0)
    await options.database.current().update(deliveries).set({ isDelivered: true }).where(anyOf(deliveries.id, taken));
  for (const { delivery, isTaken } of outcomes) if (!isTaken) await putOff(options, delivery);
}

const insertRow = prepared((db) => db.insert(deliveries).values(everyColumn(deliveries)));

const leaseEnd = (now: Date) => new Date(now.getTime() + leaseMs);

/** Of what was left, some. */
function claim({ database, now }: WebhookOptions): Promise<Delivery[]> {
  const waiting = and(
    not(deliveries.isDelivered),
    lte(deliveries.nextAt, now()),
    lte(deliveries.attempts, attemptsAtMost),
  );
  const due = database
    .current()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(waiting)
    .orderBy(deliveries.nextAt)
    .limit(atOnce)
    .for('update', { skipLocked: true });
  const changes = { nextAt: leaseEnd(now()), attempts: sql`${deliveries.attempts} + 1` };
  return database.current().update(deliveries).set(changes).where(sql`${deliveries.id} in ${due}`).returning();
}

/** Whether the merchant took it. Fails open: what was not taken comes again. */
async function deliver(options: WebhookOptions, { body }: Delivery): Promise<boolean> {
  const at = Math.floor(options.now().getTime() / 1_000);
  const signature = createHmac('sha256', options.secret).update(`${at}.${body}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'prism-pay-signature': `t=${at},v1=${signature}` };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return (await options.send(new Request(options.url, { method: 'POST', headers, body, signal }))).ok;
  } catch (err) {
    options.log.info({ err }, 'a webhook of the test provider was not taken');
    return false;
  }
}

/** 1, 2, 4 … s, a minute at most. */
async function putOff({ database, now }: WebhookOptions, { id, attempts }: Delivery): Promise<void> {
  const waitMs = Math.min(60_000, 500 * 2 ** attempts);
  const nextAt = new Date(now().getTime() + waitMs);
  await database.current().update(deliveries).set({ nextAt }).where(eq(deliveries.id, id));
}

export async function forgetDelivered(database: Database, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 24 * 3_600_000);
  await database
    .current()
    .delete(deliveries)
    .where(and(eq(deliveries.isDelivered, true), lte(deliveries.nextAt, old)));
}
