import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type Json } from '../clients/graph-answer.ts';
import type { MobileClient } from '../clients/mobile-client.ts';
import { offersOf } from '../clients/shelves.ts';
import type { Shop } from '../clients/shop.ts';
import { story } from '../clients/story.ts';
import { bringToTheTill, buy, untilStatus } from '../clients/till.ts';

const density = 'X2';
const scopes = ['CART', 'ORDERS', 'NOTIFICATIONS'];

const orderOf = async (phone: MobileClient, id: string): Promise<Json> =>
  dataOf(await phone.run('Order', { id, density })).order;
const sync = async (phone: MobileClient, since: string | null): Promise<Json> =>
  dataOf(await phone.run('Sync', { since, scopes, density })).sync;

/** An order of one kettle, paid. */
async function buyKettle(shop: Shop, phone: MobileClient): Promise<Json> {
  const [offer] = await offersOf(shop.web());
  const cart = await bringToTheTill(phone, [offer?.variantId as string], { density });
  const { order, userErrors } = await buy(phone, shop.url, cart);
  expect(userErrors).toEqual([]);
  expect((await untilStatus(() => orderOf(phone, order.id), 'CONFIRMED')).status).toBe('CONFIRMED');
  return order;
}

/** Syncs from a cursor until these have been told, or time is up; what was told, and the cursor after it. */
async function syncUntil(phone: MobileClient, since: string, isTold: (told: Json[]) => boolean) {
  const told: Json[] = [];
  let cursor = since;
  await eventually(
    5_000,
    async () => {
      const answer = await sync(phone, cursor);
      told.push(...answer.upserts, ...answer.tombstones);
      cursor = answer.cursor;
      return told;
    },
    isTold,
  );
  return { told, cursor };
}

story('a phone buys', (shop) => {
  test('from the till to the tracker, in the history and on the start screen', async () => {
    const phone = await shop.mobileOf();
    expect(dataOf(await phone.run('PaymentOptions')).paymentProviders).toContain('FAKE');
    const { id, number } = await buyKettle(shop, phone);
    const order = await orderOf(phone, id);
    expect(order).toMatchObject({
      number,
      cancellable: true,
      tracker: { step: 2, steps: 4, itemsLabel: 'Aurora Kettle', pollAfterSeconds: expect.any(Number) },
      lines: [{ title: 'Aurora Kettle', quantity: 1 }],
    });
    expect(order.tracker.link).toMatch(new RegExp(`/shop/orders/${number}$`));
    expect(order.tracker.etaLabel).toMatch(/^Arrives /);
    const { nodes } = dataOf(await phone.run('Orders', {})).viewer.orders;
    expect(nodes).toMatchObject([{ id, tracker: { step: 2 } }]);
    const { sections } = dataOf(await phone.run('HomeFeed', { density })).homeFeed;
    expect(sections[0]).toMatchObject({ __typename: 'OrderTrackerSection', order: { id, tracker: { step: 2 } } });
    const link = dataOf(await phone.run('ResolveLink', { url: order.tracker.link })).resolveLink;
    expect(link).toMatchObject({ __typename: 'OrderLink' });
  });

  test('hears of it by sync: the cart is gone, the order is there, and so is what was written about it', async () => {
    const phone = await shop.mobileOf();
    const { cursor } = await sync(phone, null);
    const { id } = await buyKettle(shop, phone);
    const { told, cursor: after } = await syncUntil(phone, cursor, (all) =>
      ['OrderUpsert', 'NotificationUpsert'].every((kind) => all.some(({ __typename }) => __typename === kind)),
    );
    expect(told).toContainEqual(expect.objectContaining({ typename: 'Cart' }));
    expect(told.filter(({ order }) => order).map(({ order }) => order.id)).toContain(id);
    const { notification } = told.findLast((one) => one.notification) ?? {};
    expect(notification).toMatchObject({ kind: 'ORDER_UPDATE', readAt: null });

    const markRead = { opId: '1', queuedAt: new Date().toISOString(), idempotencyKey: randomUUID() };
    const ops = [{ ...markRead, markRead: [notification.id] }];
    const { applyBatch } = dataOf(await phone.run('ApplyBatch', { ops }));
    expect(applyBatch.results).toMatchObject([{ status: 'APPLIED', userErrors: [] }]);
    const isRead = (all: Json[]) => all.some((one) => one.notification?.readAt);
    expect(isRead((await syncUntil(phone, after, isRead)).told)).toBe(true);
  });

  test('calls it off, and orders the same again', async () => {
    const phone = await shop.mobileOf();
    const { id } = await buyKettle(shop, phone);
    const { cursor } = await sync(phone, null);
    const input = { orderId: id, idempotencyKey: randomUUID() };
    expect(dataOf(await phone.run('OrderCancel', { input })).orderCancel.userErrors).toEqual([]);
    const order = await untilStatus(() => orderOf(phone, id), 'CANCELLED');
    expect(order.tracker).toMatchObject({ step: 0, etaLabel: null, pollAfterSeconds: null });
    const isTold = (all: Json[]) => all.some((one) => one.order?.id === id && one.order.tracker.step === 0);
    expect(isTold((await syncUntil(phone, cursor, isTold)).told)).toBe(true);
    const { sections } = dataOf(await phone.run('HomeFeed', { density })).homeFeed;
    expect(sections[0].__typename).toBe('HeroSection');
    const again = { input: { orderId: id, idempotencyKey: randomUUID() } };
    const { cartReorder } = dataOf(await phone.run('Reorder', again));
    expect(cartReorder).toMatchObject({ userErrors: [], cart: { totalQuantity: 1 } });
  });

  test('sees no order of anybody else', async () => {
    const [phone, other] = [await shop.mobileOf(), await shop.mobileOf()];
    const { id } = await buyKettle(shop, phone);
    expect(await orderOf(other, id)).toBeNull();
    const { node } = dataOf(await other.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id }));
    expect(node).toBeNull();
  });

  test('says where it is to be reached; a guest is reached nowhere', async () => {
    const input = { deviceId: 'a-phone', token: `token-${randomUUID()}`, platform: 'IOS', appVersion: '1.0.0' };
    const phone = await shop.mobileOf();
    const { pushRegister } = dataOf(await phone.run('PushRegister', { input }));
    expect(pushRegister).toEqual({ registered: true, userErrors: [] });
    expect(codesOf(await shop.mobile().run('PushRegister', { input }))).toHaveLength(1);
  });
});
