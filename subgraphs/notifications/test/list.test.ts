import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '@prism/platform/database';
import { newId } from '@prism/platform/ids';
import { testDatabase } from '@prism/platform/testing';
import { OrderDelivered, ReviewPublished } from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markRead, notificationsOf, orderOf } from './operations.ts';
import { type RunningNotifications, startNotifications } from './start-notifications.ts';

const counted = new AsyncLocalStorage<{ statements: number }>();
let running: RunningNotifications;
beforeAll(async () => {
  const database = await testDatabase('notifications list');
  running = await startNotifications('list', { database: counting(database) });
});
afterAll(() => running.stop());

/** Every statement asks for the current connection once. */
function counting(database: Database): Database {
  return {
    ...database,
    current() {
      const count = counted.getStore();
      if (count) count.statements++;
      return database.current();
    },
  };
}

type Person = ReturnType<RunningNotifications['newCustomer']>;

/** Tells somebody of this many orders, a second after each other or at once. Answers what they see, newest first. */
async function tellOrders({ subject, email }: Person, count: number, apartMs = 1_000): Promise<string[]> {
  for (let at = 0; at < count; at++) {
    await running.tell('orders', OrderDelivered, orderOf({ customerId: subject, email }));
    running.later(apartMs);
  }
  return (await notificationsOf(running, { kind: 'user', subject, sessionId: 's', scopes: [] })).map(({ id }) => id);
}

async function page(person: Person, args: string) {
  const query = `{ viewer { unreadNotificationCount notifications(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  const { viewer } = await running.ask(query, {}, person);
  const { nodes, pageInfo } = viewer.notifications;
  return { ids: nodes.map(({ id }: { id: string }) => id), ...pageInfo, unread: viewer.unreadNotificationCount };
}

describe('the list', () => {
  test.each([1_000, 0])('is the newest first and comes whole in pages, %i ms apart', async (apartMs) => {
    const ada = running.newCustomer();
    const all = await tellOrders(ada, 5, apartMs);
    const first = await page(ada, 'first: 2');
    const second = await page(ada, `first: 2, after: "${first.endCursor}"`);
    const third = await page(ada, `first: 2, after: "${second.endCursor}"`);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(all);
    expect([first, second, third].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
    expect(new Set(all).size).toBe(5);
  });

  test('does not shift when something new comes between two pages', async () => {
    const ada = running.newCustomer();
    const [, , third] = await tellOrders(ada, 3);
    const first = await page(ada, 'first: 2');
    await tellOrders(ada, 1);
    expect((await page(ada, `first: 2, after: "${first.endCursor}"`)).ids).toEqual([third]);
  });

  test('of unread ones, and their number, shrink as they are read', async () => {
    const ada = running.newCustomer();
    const [newest = '', middle = '', oldest = ''] = await tellOrders(ada, 3);
    expect((await page(ada, 'unreadOnly: true')).unread).toBe(3);
    expect(await markRead(running, ada, [middle])).toEqual({ markedIds: [middle], userErrors: [] });
    const unread = await page(ada, 'unreadOnly: true');
    expect([unread.ids, unread.unread]).toEqual([[newest, oldest], 2]);
    expect((await page(ada, 'first: 100')).ids).toEqual([newest, middle, oldest]);
  });

  test('refuses cursors of another list and pages of no size', async () => {
    const [ada, ben] = [running.newCustomer(), running.newCustomer()];
    await tellOrders(ada, 2);
    const { endCursor } = await page(ada, 'first: 1');
    const codeOf = async (args: string, person = ada) => {
      const answer = await running.execute(`{ viewer { notifications(${args}) { nodes { id } } } }`, {}, person);
      return answer.errors?.[0]?.extensions?.code;
    };
    expect(await codeOf(`after: "${endCursor}"`, ben)).toBe('BAD_USER_INPUT');
    expect(await codeOf(`unreadOnly: true, after: "${endCursor}"`)).toBe('BAD_USER_INPUT');
    expect(await codeOf('after: "x"')).toBe('BAD_USER_INPUT');
    expect(await codeOf('first: 0')).toBe('BAD_USER_INPUT');
    expect(await codeOf('first: 101')).toBe('BAD_USER_INPUT');
  });

  test('costs as many statements for twenty as for one', async () => {
    const [one, twenty] = [running.newCustomer(), running.newCustomer()];
    const review = (customerId: string) =>
      running.tell('reviews', ReviewPublished, { reviewId: 'rev_1', productId: newId('prd'), customerId, rating: 5 });
    await review(one.subject);
    for (let at = 0; at < 20; at++) await review(twenty.subject);
    const costOf = async (person: Person) => {
      const count = { statements: 0 };
      await counted.run(count, () => notificationsOf(running, person));
      return count.statements;
    };
    expect(await costOf(one)).toBe(2);
    expect(await costOf(twenty)).toBe(2);
  });
});

describe('reading', () => {
  test('is told once of each, and again changes nothing, not even when it was', async () => {
    const ada = running.newCustomer();
    const [id = ''] = await tellOrders(ada, 1);
    await markRead(running, ada, [id]);
    const [{ readAt }] = (await notificationsOf(running, ada)) as [{ readAt: string }];
    const told = (await running.told()).length;
    running.later(60_000);
    expect((await markRead(running, ada, [id, id])).markedIds).toEqual([id]);
    expect((await notificationsOf(running, ada))[0]?.readAt).toBe(readAt);
    expect((await running.told()).length).toBe(told);
  });

  test('and arriving are told to other parts, without a word of what they say', async () => {
    const ada = running.newCustomer();
    const before = (await running.told()).length;
    const [id = ''] = await tellOrders(ada, 1);
    await markRead(running, ada, [id]);
    const news = { type: 'NotificationsChanged', partitionKey: ada.subject };
    const payload = { notifications: [{ notificationId: id, customerId: ada.subject }] };
    expect((await running.told()).slice(before)).toEqual([
      { ...news, payload },
      { ...news, payload },
    ]);
  });

  test('is for a hundred at a time', async () => {
    const ids = Array.from({ length: 101 }, () => newId('ntf'));
    expect(await markRead(running, running.newCustomer(), ids)).toEqual({
      markedIds: [],
      userErrors: [{ __typename: 'InputError', code: 'TOO_MANY_IDS', path: ['ids'] }],
    });
  });
});
