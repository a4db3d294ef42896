import { OrderDelivered } from '@prism/schema/events';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pushDevices } from '../src/infrastructure/tables.ts';
import { startPushService } from './fakes.ts';
import { orderOf, setPreferences, setToken, statesOf } from './operations.ts';
import { eventually, type RunningNotifications, startNotifications } from './start-notifications.ts';

const push = await startPushService();
let running: RunningNotifications;
beforeAll(async () => {
  running = await startNotifications('push', { pushUrl: push.url });
});
afterAll(async () => {
  await running.stop();
  await push.stop();
});
afterEach(() => push.received.splice(0));

type Person = ReturnType<RunningNotifications['newCustomer']>;
const deliver = ({ subject, email }: Person) =>
  running.tell('orders', OrderDelivered, orderOf({ customerId: subject, email }));
const pushStateOf = async (eventId: string) =>
  (await statesOf(running, eventId)).find(({ channel }) => channel === 'PUSH')?.state;
const tokensOf = async ({ subject }: Person) =>
  (await running.database.current().select().from(pushDevices).where(eq(pushDevices.customerId, subject))).map(
    ({ token }) => token,
  );
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('a push', () => {
  test('goes to each of somebody’s devices, in the language of its app', async () => {
    const ada = running.newCustomer();
    expect(await setToken(running, ada, { token: 'en-phone' })).toEqual({ active: true, userErrors: [] });
    await setToken(running, ada, { token: 'de-tablet' }, 'de');
    const eventId = await deliver(ada);
    await eventually(async () => expect(await pushStateOf(eventId)).toBe('SENT'));
    expect(push.received.toSorted((a, b) => (a.token < b.token ? -1 : 1))).toMatchObject([
      { token: 'de-tablet', notification: { title: 'Bestellung P-7K3M-9QXA ist angekommen' } },
      { token: 'en-phone', notification: { title: 'Order P-7K3M-9QXA has arrived' } },
    ]);
    expect(push.received[0]?.data).toEqual({ topic: 'order-delivered', orderId: expect.stringMatching(/^ord_/) });
    expect(push.credentials).toContain('Bearer push-secret');
  });

  test('is none for somebody without a device, or who does not want any', async () => {
    const [none, off] = [running.newCustomer(), running.newCustomer()];
    await setToken(running, off, { token: 'off-phone' });
    await setPreferences(running, off, { push: false });
    for (const person of [none, off]) expect(await pushStateOf(await deliver(person))).toBeUndefined();
  });

  test('is tried again only when no device got it, and none can have', async () => {
    const [all, some, silent] = [1, 2, 3].map(() => running.newCustomer()) as [Person, Person, Person];
    await setToken(running, all, { token: 'all-1' });
    push.answer('all-1', 503, 429);
    await setToken(running, some, { token: 'some-1' });
    await setToken(running, some, { token: 'some-2' });
    push.answer('some-2', 503);
    await setToken(running, silent, { token: 'silent-1' });
    push.answer('silent-1', 'hang up');
    const [first, second, third] = [await deliver(all), await deliver(some), await deliver(silent)];
    await eventually(async () => expect(await pushStateOf(second)).toBe('SENT'));
    await eventually(async () => expect(await pushStateOf(third)).toBe('GIVEN_UP'));
    await eventually(async () => expect(await pushStateOf(first)).toBe('PENDING'));
    running.later(5_000);
    await quiet();
    running.later(30_000);
    await eventually(async () => expect(await pushStateOf(first)).toBe('SENT'));
    expect(push.received.map(({ token }) => token).toSorted()).toEqual(['all-1', 'some-1']);
  });

  test('to a device that the service does not know any more is the last one', async () => {
    const ada = running.newCustomer();
    await setToken(running, ada, { token: 'lost-phone' });
    await setToken(running, ada, { token: 'kept-phone' });
    push.answer('lost-phone', 404);
    const eventId = await deliver(ada);
    await eventually(async () => expect(await pushStateOf(eventId)).toBe('SENT'));
    expect(await tokensOf(ada)).toEqual(['kept-phone']);
  });
});

describe('a token', () => {
  test('is one device’s: whoever signs in on the phone next has it alone', async () => {
    const [ada, ben] = [running.newCustomer(), running.newCustomer()];
    await setToken(running, ada, { deviceId: 'shared', token: 'shared-phone' });
    await setToken(running, ben, { deviceId: 'shared', token: 'shared-phone' });
    expect([await tokensOf(ada), await tokensOf(ben)]).toEqual([[], ['shared-phone']]);
  });

  test('of a device replaces its last one, and none ends it', async () => {
    const ada = running.newCustomer();
    await setToken(running, ada, { deviceId: 'phone', token: 'old' });
    await setToken(running, ada, { deviceId: 'phone', token: 'new' });
    expect(await tokensOf(ada)).toEqual(['new']);
    expect(await setToken(running, ada, { deviceId: 'phone', token: null })).toEqual({ active: false, userErrors: [] });
    expect(await tokensOf(ada)).toEqual([]);
  });

  test('too many are those of devices that were silent for longest', async () => {
    const ada = running.newCustomer();
    for (let at = 0; at < 12; at++) {
      await setToken(running, ada, { token: `many-${at}` });
      running.later(1_000);
    }
    expect((await tokensOf(ada)).toSorted()).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((at) => `many-${at}`).toSorted(),
    );
  });

  test.each([
    ['deviceId', { deviceId: 'x'.repeat(201), token: 't' }, 'DEVICE_ID_INVALID'],
    ['deviceId', { deviceId: 'a\u0000b', token: 't' }, 'DEVICE_ID_INVALID'],
    ['token', { token: 'x'.repeat(4_097) }, 'TOKEN_INVALID'],
    ['token', { token: 'with space' }, 'TOKEN_INVALID'],
    ['token', { token: '' }, 'TOKEN_INVALID'],
    ['platform', { token: 't', platform: 'SYMBIAN' }, 'PLATFORM_UNKNOWN'],
    ['appVersion', { token: 't', appVersion: '\n' }, 'APP_VERSION_INVALID'],
  ])('that cannot be one is refused: %s of %o', async (field, input, code) => {
    expect(await setToken(running, running.newCustomer(), input)).toEqual({
      active: false,
      userErrors: [{ __typename: 'InputError', code, path: ['input', field] }],
    });
  });
});

test('without a push service nothing waits to be pushed', async () => {
  const silent = await startNotifications('no push');
  try {
    const ada = silent.newCustomer();
    await setToken(silent, ada, { token: 'phone' });
    const eventId = await silent.tell('orders', OrderDelivered, orderOf({ customerId: ada.subject, email: ada.email }));
    expect((await statesOf(silent, eventId)).map(({ channel }) => channel)).toEqual(['EMAIL']);
  } finally {
    await silent.stop();
  }
});
