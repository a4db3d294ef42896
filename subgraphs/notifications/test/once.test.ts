import { createInProcessTransport, createRedisTransport } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { startTestRedis, testDatabase } from '@prism/platform/testing';
import { OrderConfirmed, OrderDelivered } from '@prism/schema/events';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { deliveries } from '../src/infrastructure/tables.ts';
import { fakeAccounts, fakeMailer, startPushService } from './fakes.ts';
import { confirmation, notificationsOf, orderOf, setToken, statesOf } from './operations.ts';
import { eventually, type StartOptions, startNotifications } from './start-notifications.ts';

/** Of its own: streams and groups have the names that they have in the shop. */
const redisUrl = (await startTestRedis())?.url ?? '';
const transports = {
  'in process': () => createInProcessTransport(),
  'Redis Streams (needs Redis)': () => createRedisTransport({ url: redisUrl, leaseMs: 1_000 }),
};

/** Two members of everything over one database, each with a transport of its own: what two processes would be. */
async function startTwo(label: string, createTransport: () => StartOptions['transport']) {
  const [database, push] = await Promise.all([testDatabase(`notifications ${label}`), startPushService()]);
  const shared = { database, mailer: fakeMailer(), accounts: fakeAccounts(), pushUrl: push.url };
  const startOne = async () => {
    const transport = createTransport();
    return startNotifications(label, { ...shared, ...(transport && { transport }) });
  };
  const [one, other] = [await startOne(), await startOne()];
  return {
    ...shared,
    push,
    one,
    other,
    async stop() {
      await Promise.all([one.stop(), other.stop()]);
      await Promise.all([one.transport.close(), other.transport.close(), push.stop()]);
    },
  };
}

/** Time for something that must not happen. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

describe.each(Object.entries(transports))('%s', (name, createTransport) => {
  test.skipIf(name.includes('Redis') && redisUrl === '')(
    'an event delivered five times, to two consumers at once, is one notification, one mail and one push',
    async () => {
      const two = await startTwo('once', createTransport);
      const { one, other, mailer, push } = two;
      try {
        const ada = one.newCustomer();
        await setToken(one, ada, { token: 'ada-phone' });
        const payload = { ...orderOf({ customerId: ada.subject, email: ada.email }), ...confirmation };
        const id = newId('evt');
        const times = [one, other, one, other, one];
        await Promise.all(times.map((member) => member.tell('orders', OrderConfirmed, payload, { id })));
        await eventually(() => expect([mailer.to(ada.email).length, push.received.length]).toEqual([1, 1]));
        // Without the consumer's own memory the rows themselves must keep it from happening twice.
        await two.database.current().execute(sql`delete from events.inbox`);
        await one.tell('orders', OrderConfirmed, payload, { id });
        await other.tell('orders', OrderDelivered, payload);
        await eventually(() => expect(mailer.to(ada.email)).toHaveLength(2));
        await quiet();
        expect(await notificationsOf(one, ada)).toHaveLength(2);
        expect(mailer.to(ada.email)).toHaveLength(2);
        expect(push.received).toHaveLength(2);
      } finally {
        await two.stop();
      }
    },
  );
});

describe('sending', () => {
  test('begins after it is written down for all to see', async () => {
    const running = await startNotifications('written down');
    try {
      const order = orderOf();
      const seen: string[] = [];
      const id = newId('evt');
      running.mailer.plan(async () => {
        seen.push(...(await statesOf(running, id)).map(({ state }) => state));
      });
      await running.tell('orders', OrderDelivered, order, { id });
      await eventually(() => expect(seen).toEqual(['SENDING']));
    } finally {
      await running.stop();
    }
  });

  test('is left to whoever took over, when one comes back after its lease', async () => {
    const [slowAccounts, mailer, clock] = [fakeAccounts(), fakeMailer(), { now: new Date('2026-01-01T12:00:00Z') }];
    let comeBack = () => {};
    const hanging = new Promise<void>((resolve) => {
      comeBack = resolve;
    });
    const { execute } = slowAccounts.graph;
    slowAccounts.graph.execute = (...question) => hanging.then(() => execute(...question)) as never;
    const slow = await startNotifications('lease', { accounts: slowAccounts, mailer, clock });
    const ada = slow.newCustomer();
    const payload = orderOf({ customerId: ada.subject, email: ada.email });
    const eventId = await slow.tell('orders', OrderDelivered, payload);
    await eventually(async () => expect((await attemptsOf(slow, eventId))[0]).toBe(1));
    const other = await startNotifications('lease', { database: slow.database, mailer, clock });
    try {
      await quiet();
      expect(mailer.tries).toBe(0);
      slow.later(5 * 60_000);
      await eventually(async () => expect((await statesOf(slow, eventId))[0]?.state).toBe('SENT'));
      comeBack();
      await quiet();
      expect(mailer.tries).toBe(1);
      expect(await attemptsOf(slow, eventId)).toEqual([2]);
    } finally {
      await Promise.all([slow.stop(), other.stop()]);
    }
  });
});

describe('a process that dies', () => {
  test('before sending began: another takes over when the lease is out, and sends it once', async () => {
    const running = await startNotifications('died before');
    try {
      const { order, eventId, state } = await pendingAt(running, `attempts = 1, due_at = $1`, 60_000);
      await quiet();
      expect(running.mailer.to(order.email)).toEqual([]);
      expect(await state()).toBe('PENDING');
      running.later(60_000);
      await eventually(async () => expect(await state()).toBe('SENT'));
      expect(running.mailer.to(order.email)).toHaveLength(1);
      expect(eventId).toBeDefined();
    } finally {
      await running.stop();
    }
  });

  test('in the middle of sending: nobody sends it again, and the log says that it may be missing', async () => {
    const lines: object[] = [];
    const { silentLogger } = await import('@prism/platform/log');
    const log = Object.assign(Object.create(silentLogger), { error: (about: object) => void lines.push(about) });
    const running = await startNotifications('died within', { log });
    try {
      const { order, eventId, state } = await pendingAt(running, `state = 'SENDING', begun_at = $1`, 0);
      running.later(4 * 60_000);
      await quiet();
      expect(await state()).toBe('SENDING');
      running.later(2 * 60_000);
      await eventually(async () => expect(await state()).toBe('UNCERTAIN'));
      await quiet();
      expect(running.mailer.to(order.email)).toEqual([]);
      expect(lines).toMatchObject([{ eventId, channel: 'EMAIL', topic: 'order-delivered' }]);
      expect(JSON.stringify(lines)).not.toContain(order.email);
      expect(await statesOf(running, eventId)).toMatchObject([{ email: null }]);
    } finally {
      await running.stop();
    }
  });
});

type Running = Awaited<ReturnType<typeof startNotifications>>;

const attemptsOf = async ({ database }: Running, eventId: string) =>
  (await database.current().select().from(deliveries).where(eq(deliveries.eventId, eventId))).map(
    ({ attempts }) => attempts,
  );

/** A mail that is as another process left it: the tries are kept from happening until it is. */
async function pendingAt(running: Running, left: string, dueInMs: number) {
  const order = orderOf({ email: `${newId('gst').toLowerCase()}@example.com` });
  const at = new Date(running.clock.now.getTime() + dueInMs).toISOString();
  const eventId = newId('evt');
  await running.database.transaction(async () => {
    await running.database.current().execute(sql`
      insert into deliveries (event_id, recipient, channel, is_guest, occasion, email, state, attempts, due_at, created_at)
      values (${eventId}, ${order.ownerId}, 'EMAIL', true,
        ${JSON.stringify({ topic: 'order-delivered', orderId: order.orderId, number: order.number })}::jsonb,
        ${order.email}, 'PENDING', 1, ${at}::timestamptz, ${running.clock.now.toISOString()}::timestamptz)`);
    const set = sql.raw(left.replace('$1', `'${at}'::timestamptz`));
    await running.database.current().execute(sql`update deliveries set ${set} where event_id = ${eventId}`);
  });
  return { order, eventId, state: async () => (await statesOf(running, eventId))[0]?.state };
}
