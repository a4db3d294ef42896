import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { OrderConfirmed } from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmation, markRead, notificationsOf, orderOf, setToken } from './operations.ts';
import {
  type Answer,
  admin,
  gateway,
  guest,
  type RunningNotifications,
  startNotifications,
  support,
} from './start-notifications.ts';

let running: RunningNotifications;
let ada: ReturnType<RunningNotifications['newCustomer']>;
let eve: ReturnType<RunningNotifications['newCustomer']>;
let id: string;
beforeAll(async () => {
  running = await startNotifications('ownership');
  [ada, eve] = [running.newCustomer(), running.newCustomer()];
  await running.tell('orders', OrderConfirmed, {
    ...orderOf({ customerId: ada.subject, email: ada.email }),
    ...confirmation,
  });
  id = (await notificationsOf(running, ada))[0]?.id;
});
afterAll(() => running.stop());

const strangers = (): Identity[] => [eve, guest, support, admin, gateway, { kind: 'guest', subject: ada.subject }];

async function entity(representation: object, identity: Identity): Promise<Answer> {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Notification { id title order { id } } }
  }`;
  return running.execute(query, { representations: [{ __typename: 'Notification', ...representation }] }, identity);
}

describe('a notification of somebody else', () => {
  test('answers by its id exactly like one that does not exist', async () => {
    expect((await entity({ id }, ada)).data._entities[0]).toMatchObject({ id });
    for (const stranger of strangers()) {
      const answer = await entity({ id }, stranger);
      expect(answer).toEqual(await entity({ id: newId('ntf') }, stranger));
      expect(answer).toEqual({ data: { _entities: [null] } });
    }
    expect(await entity({ id: 'no id \0' }, ada)).toEqual({ data: { _entities: [null] } });
  });

  test('cannot be marked as read, and is passed over like an unknown one', async () => {
    expect(await markRead(running, eve, [id, newId('ntf'), 'no id \0'])).toEqual({ markedIds: [], userErrors: [] });
    expect(await notificationsOf(running, ada)).toMatchObject([{ id, readAt: null }]);
    expect((await markRead(running, ada, [newId('ntf'), id])).markedIds).toEqual([id]);
  });

  test('is in nobody’s list or number but its owner’s', async () => {
    const query =
      '{ viewer { unreadNotificationCount notifications { nodes { id } } notificationPreferences { email } } }';
    expect((await running.ask(query, {}, eve)).viewer).toMatchObject({
      unreadNotificationCount: 0,
      notifications: { nodes: [] },
    });
    const nothing = { unreadNotificationCount: null, notifications: null, notificationPreferences: null };
    for (const nobody of [guest, gateway]) expect((await running.ask(query, {}, nobody)).viewer).toEqual(nothing);
  });
});

describe('what is for people with an account', () => {
  test.each([
    ['notificationsMarkRead', 'mutation { notificationsMarkRead(ids: []) { markedIds } }'],
    [
      'notificationPreferencesUpdate',
      'mutation { notificationPreferencesUpdate(input: {}) { preferences { email } } }',
    ],
    [
      'pushTokenSet',
      'mutation { pushTokenSet(input: { deviceId: "", token: "", platform: "?" }) { active userErrors { code } } }',
    ],
  ])('%s is refused to everybody else, before anything else is looked at', async (_name, query) => {
    for (const nobody of [guest, gateway])
      expect((await running.execute(query, {}, nobody)).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
  });
});

describe('a device', () => {
  test('of somebody else is not unregistered by its id', async () => {
    await setToken(running, ada, { deviceId: 'phone', token: 'ada-token' });
    expect(await setToken(running, eve, { deviceId: 'phone', token: null })).toEqual({ active: false, userErrors: [] });
    const { pushDevices } = await import('../src/infrastructure/tables.ts');
    const rows = await running.database.current().select().from(pushDevices);
    expect(rows).toMatchObject([{ customerId: ada.subject, token: 'ada-token' }]);
  });
});
