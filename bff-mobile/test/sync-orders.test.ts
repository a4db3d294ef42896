import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import {
  CartClosed,
  NotificationsChanged,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderFailed,
  OrderPaymentActionRequired,
  OrderRefunded,
  OrderShipped,
} from '@prism/schema/events';
import { describe, expect, test } from 'vitest';
import { type Answer, answeringGraph, startBffMobile } from './bff-mobile-kit.ts';

interface Home {
  productIds: string[];
  orderIds: string[];
  notificationIds: string[];
}

/** What the shop holds of each person, by subject. */
const homes = new Map<string, Home>();
const asked: string[] = [];

const graph = answeringGraph(({ query, variables }, { identity }) => {
  asked.push(query);
  const { first = 0, after = null } = (variables ?? {}) as { first?: number; after?: string | null };
  const { productIds, orderIds, notificationIds } = homes.get(identity.subject) as Home;
  const page = (field: string, ids: readonly string[]) => {
    const start =
      after !== null && query.includes(`${field}(first: $first, after: $after)`) ? ids.indexOf(after) + 1 : 0;
    const nodes = ids.slice(start, start + first).map((id) => ({ id }));
    return {
      nodes,
      pageInfo: { hasNextPage: start + first < ids.length, endCursor: nodes.at(-1)?.id ?? null },
    };
  };
  const { nodes, pageInfo } = page('items', productIds);
  const items = { nodes: nodes.map(({ id }) => ({ product: { id, status: 'ACTIVE' } })), pageInfo };
  return {
    viewer: {
      cart: null,
      customer:
        identity.kind === 'user' ? { id: identity.subject, wishlist: { id: 'wsh_1', version: 1, items } } : null,
      orders: page('orders', orderIds),
      notifications: page('notifications', notificationIds),
    },
  };
});
const { ask, tell } = await startBffMobile('sync orders', graph);

const document = `query ($since: String, $scopes: [SyncScope!]!, $first: Int! = 100) {
  sync(since: $since, scopes: $scopes, first: $first) { cursor hasMore resetRequired
    upserts { __typename ... on ProductUpsert { product { id } } ... on OrderUpsert { order { id } }
      ... on NotificationUpsert { notification { id } } }
    tombstones { id typename } } }`;
const scopes = ['SAVED_PRODUCTS', 'ORDERS', 'NOTIFICATIONS'];
const ids = (prefix: string, count: number) => Array.from({ length: count }, () => newId(prefix));
const toldIn = ({ upserts, tombstones }: Answer): string[] => [
  ...upserts.map(({ product, order, notification }: Answer) => (product ?? order ?? notification).id),
  ...tombstones.map(({ id }: Answer) => `-${id}`),
];

function newApp(home: Partial<Home> = {}, identity: Identity = testUser(newId('cus'), 'customer')) {
  const whole: Home = { productIds: [], orderIds: [], notificationIds: [], ...home };
  const { subject } = identity;
  homes.set(subject, whole);
  const sync = async (since: string | null, first = 100, wanted = scopes): Promise<Answer> =>
    (await ask(document, { since, scopes: wanted, first }, { identity })).sync;
  const about = (orderId: string) => ({
    orderId,
    number: 'P-7K3M-9QXA',
    ownerId: subject,
    ...(identity.kind === 'user' && { customerId: subject }),
    email: 'ada@example.com',
    version: 2,
  });
  return {
    ...whole,
    sync,
    about,
    confirmed: (orderId: string) =>
      tell('orders', OrderConfirmed, {
        ...about(orderId),
        language: 'en',
        market: 'DE-EUR',
        lines: [{ lineId: 'orl_1', variantId: 'var_1', title: 'Kettle', quantity: 1 }],
        totalMinor: 1_999,
        currency: 'EUR',
        placedAt: '2026-01-01T12:00:00Z',
      }),
    notified: (...notificationIds: string[]) =>
      tell('notifications', NotificationsChanged, {
        notifications: notificationIds.map((notificationId) => ({ notificationId, customerId: subject })),
      }),
  };
}

describe('everything there is', () => {
  test('holds saved products, orders and notifications, asked for at once', async () => {
    const app = newApp({ productIds: ids('prd', 2), orderIds: ids('ord', 2), notificationIds: ids('ntf', 2) });
    await app.sync(null);
    const before = asked.length;
    const answer = await app.sync(null);
    expect(asked.length - before).toBe(1);
    expect(toldIn(answer)).toEqual([...app.productIds, ...app.orderIds, ...app.notificationIds]);
    expect(answer).toMatchObject({ hasMore: false, resetRequired: false });
    expect(toldIn(await app.sync(answer.cursor))).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 7, 100])('comes in pages of %d at most, each thing once, in order', async (first) => {
    const app = newApp({ productIds: ids('prd', 3), orderIds: ids('ord', 5), notificationIds: ids('ntf', 4) });
    const told: string[] = [];
    let cursor: string | null = null;
    for (let hasMore = true; hasMore; ) {
      const answer: Answer = await app.sync(cursor, first);
      expect(toldIn(answer).length).toBeLessThanOrEqual(first);
      told.push(...toldIn(answer));
      ({ cursor, hasMore } = answer);
    }
    expect(told).toEqual([...app.productIds, ...app.orderIds, ...app.notificationIds]);
  });

  test('holds only what was asked for', async () => {
    const app = newApp({ productIds: ids('prd', 1), orderIds: ids('ord', 1), notificationIds: ids('ntf', 1) });
    expect(toldIn(await app.sync(null, 100, ['ORDERS']))).toEqual(app.orderIds);
    expect(toldIn(await app.sync(null, 100, ['NOTIFICATIONS']))).toEqual(app.notificationIds);
  });
});

describe('after that', () => {
  test('every news of an order tells it anew, to its owner alone', async () => {
    const [app, other] = [newApp(), newApp()];
    const orderId = newId('ord');
    const about = app.about(orderId);
    const money = { refundedTotalMinor: 1_999, currency: 'EUR' };
    const lines = [{ lineId: 'orl_1', variantId: 'var_1', title: 'Kettle', quantity: 1 }];
    const news = [
      () => tell('orders', OrderPaymentActionRequired, about),
      () => app.confirmed(orderId),
      () => tell('orders', OrderShipped, { ...about, carrier: 'DHL', lines }),
      () => tell('orders', OrderDelivered, about),
      () => tell('orders', OrderCancelled, about),
      () => tell('orders', OrderRefunded, { ...about, ...money }),
      () => tell('orders', OrderFailed, { ...about, code: 'CARD_DECLINED' }),
    ];
    let { cursor } = await app.sync(null);
    const { cursor: otherCursor } = await other.sync(null);
    for (const happens of news) {
      await happens();
      const answer = await app.sync(cursor);
      expect(answer).toMatchObject({
        upserts: [{ __typename: 'OrderUpsert', order: { id: orderId } }],
        tombstones: [],
      });
      cursor = answer.cursor;
    }
    expect(toldIn(await other.sync(otherCursor))).toEqual([]);
  });

  test('a guest hears of their own orders, and of no notifications', async () => {
    const home = { orderIds: ids('ord', 1), notificationIds: ids('ntf', 1) };
    const app = newApp(home, { kind: 'guest', subject: newId('gst') });
    const first = await app.sync(null);
    expect(toldIn(first)).toEqual(app.orderIds);
    const orderId = newId('ord');
    await app.confirmed(orderId);
    expect(toldIn(await app.sync(first.cursor))).toEqual([orderId]);
  });

  test('a cart that became an order is gone', async () => {
    const app = newApp();
    const { cursor } = await app.sync(null, 100, ['CART']);
    const { ownerId, orderId } = app.about(newId('ord'));
    await tell('cart', CartClosed, { cartId: 'crt_1', ownerId, version: 3, reason: 'ORDERED', orderId });
    expect((await app.sync(cursor, 100, ['CART'])).tombstones).toEqual([{ id: 'crt_1', typename: 'Cart' }]);
  });

  test('notifications that are new or were read are told, however many of however many people one event names', async () => {
    const apps = [newApp(), newApp(), newApp()];
    const cursors = await Promise.all(apps.map(async (app) => (await app.sync(null)).cursor));
    const own = apps.map((_, at) => ids('ntf', at + 1));
    const notifications = apps.flatMap((app, at) =>
      (own[at] ?? []).map((notificationId) => ({ notificationId, customerId: app.about('').ownerId })),
    );
    await tell('notifications', NotificationsChanged, { notifications: notifications.reverse() });
    for (const [at, app] of apps.entries()) {
      const answer = await app.sync(cursors[at] ?? null);
      expect(toldIn(answer).sort()).toEqual([...(own[at] ?? [])].sort());
      await app.notified(own[at]?.[0] as string);
      expect(toldIn(await app.sync(answer.cursor))).toEqual([own[at]?.[0]]);
    }
  });
});
