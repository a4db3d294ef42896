import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { offersOf } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';
import {
  answerBank,
  bringToTheTill,
  buy,
  cards,
  cardToken,
  createPaymentSession,
  placeOrder,
  untilStatus,
} from '../clients/till.ts';
import type { WebClient } from '../clients/web-client.ts';

const tillOf = async (client: WebClient, more: { email?: string } = {}): Promise<Json> => {
  const [offer] = await offersOf(client);
  return bringToTheTill(client, [offer?.variantId as string], more);
};
const orderOf = async (client: WebClient, number: string): Promise<Json> =>
  dataOf(await client.run('Order', { number })).viewer.order;

story('a visitor buys', (shop) => {
  test('a customer pays, and finds the order in the account', async () => {
    const client = await shop.webOf();
    const cart = await tillOf(client);
    const page = dataOf(await client.run('CheckoutPage', { cartId: cart.id }));
    expect(page.paymentProviders).toContain('FAKE');
    expect(page.viewer.paymentMethods).toEqual([]);

    const { order: placed, userErrors } = await buy(client, shop.url, cart);
    expect(userErrors).toEqual([]);
    expect(placed).toMatchObject({ number: expect.stringMatching(/^P-/), total: { minor: cart.cost.total.minor } });
    const order = await untilStatus(() => orderOf(client, placed.number), 'CONFIRMED');
    expect(order).toMatchObject({
      id: placed.id,
      status: 'CONFIRMED',
      cancellable: true,
      lines: [{ title: 'Aurora Kettle', quantity: 1, variant: { product: { url: '/shop/p/aurora-kettle' } } }],
      payment: { method: { brand: 'visa', last4: '4242' }, failure: null },
      summary: { href: `/shop/orders/${placed.number}`, statusLabel: 'Confirmed', headline: 'Aurora Kettle' },
    });

    const { viewer } = dataOf(await client.run('AccountOverview', {}));
    expect(viewer.orders).toMatchObject({ totalCount: 1, nodes: [{ id: placed.id }] });
    expect(viewer.orders.nodes[0].summary.thumbnails).toHaveLength(1);
    expect(dataOf(await client.run('Cart')).viewer.cart).toBeNull();
    const route = dataOf(await client.run('Route', { path: order.summary.href })).route;
    expect(route).toMatchObject({ __typename: 'ShopPage' });
  });

  test('the same click twice is one order', async () => {
    const client = await shop.webOf();
    const cart = await tillOf(client);
    const { session } = await createPaymentSession(client, cart.id, { methodToken: await cardToken(shop.url) });
    const once = { paymentSessionId: session.id, idempotencyKey: randomUUID() };
    const answers = await Promise.all([placeOrder(client, cart, once), placeOrder(client, cart, once)]);
    const again = await placeOrder(client, cart, once);
    const ids = [...answers, again].map(({ order }) => order?.id).filter(Boolean);
    expect(new Set(ids).size).toBe(1);
    expect(dataOf(await client.run('Orders', {})).viewer.orders.totalCount).toBe(1);
  });

  test('another sum than the one agreed to is never charged', async () => {
    const client = await shop.webOf();
    const cart = await tillOf(client);
    const { session } = await createPaymentSession(client, cart.id, { methodToken: await cardToken(shop.url) });
    const less = { paymentSessionId: session.id, expectedTotalMinor: cart.cost.total.minor - 1 };
    const { userErrors } = await placeOrder(client, cart, less);
    expect(userErrors).toMatchObject([
      {
        __typename: 'CheckoutChangedError',
        currentVersion: cart.version,
        currentTotal: { minor: cart.cost.total.minor },
      },
    ]);
    expect(dataOf(await client.run('Cart')).viewer.cart).toMatchObject({ id: cart.id, version: cart.version });
  });

  test('a card that is declined leaves the cart, and another card pays it', async () => {
    const client = await shop.webOf();
    const cart = await tillOf(client);
    const { userErrors } = await buy(client, shop.url, cart, cards.declined);
    expect(userErrors).toMatchObject([{ __typename: 'PaymentDeclinedError', retryable: false }]);
    const { cart: still } = dataOf(await client.run('CheckoutPage', { cartId: cart.id })).checkoutPage;
    expect(still).toMatchObject({ id: cart.id, checkout: { ready: true } });
    const { order, userErrors: none } = await buy(client, shop.url, still);
    expect(none).toEqual([]);
    expect((await untilStatus(() => orderOf(client, order.number), 'CONFIRMED')).status).toBe('CONFIRMED');
  });

  test('a bank that asks is answered on its own page, and the order goes on', async () => {
    const client = await shop.webOf();
    const cart = await tillOf(client);
    const { order } = await buy(client, shop.url, cart, cards.asksThenSucceeds);
    expect(order).toMatchObject({ status: 'AWAITING_PAYMENT_ACTION', payment: { status: 'REQUIRES_ACTION' } });
    const { redirectUrl } = order.payment.nextAction;
    await answerBank(redirectUrl, 'approve');
    const back = { paymentId: order.payment.id, idempotencyKey: randomUUID() };
    expect(dataOf(await client.run('PaymentActionComplete', back)).paymentActionComplete.userErrors).toEqual([]);
    expect((await untilStatus(() => orderOf(client, order.number), 'CONFIRMED')).status).toBe('CONFIRMED');
  });

  test('an order is called off before it is sent, and the money comes back', async () => {
    const client = await shop.webOf();
    const { order: placed } = await buy(client, shop.url, await tillOf(client));
    await untilStatus(() => orderOf(client, placed.number), 'CONFIRMED');
    const input = { orderId: placed.id, reason: 'Ordered twice', idempotencyKey: randomUUID() };
    const { orderCancel } = dataOf(await client.run('OrderCancel', { input }));
    expect(orderCancel.userErrors).toEqual([]);
    const order = await untilStatus(() => orderOf(client, placed.number), 'CANCELLED');
    expect(order).toMatchObject({ cancellable: false, summary: { statusLabel: 'Cancelled' } });
    expect(order.refunds).toMatchObject([{ amount: { minor: order.total.minor } }]);
  });

  test('what was bought is put into the cart again, once per click', async () => {
    const client = await shop.webOf();
    const { order: placed } = await buy(client, shop.url, await tillOf(client));
    await untilStatus(() => orderOf(client, placed.number), 'CONFIRMED');
    const again = { input: { orderId: placed.id, idempotencyKey: randomUUID() } };
    const first = dataOf(await client.run('Reorder', again)).cartReorder;
    expect(first).toMatchObject({
      userErrors: [],
      cart: { totalQuantity: 1, lines: [{ title: 'Aurora Kettle', quantity: 1 }], notices: [] },
    });
    expect(dataOf(await client.run('Reorder', again)).cartReorder.cart).toEqual(first.cart);
    const foreign = dataOf(await (await shop.webOf()).run('Reorder', again)).cartReorder;
    expect(foreign).toMatchObject({ cart: null, userErrors: [{ code: 'ORDER_NOT_FOUND' }] });
  });

  test('who buys without an account finds the order by number and e-mail, and nobody else does', async () => {
    const client = shop.web();
    const email = `guest.${randomUUID()}@example.com`;
    const { order } = await buy(client, shop.url, await tillOf(client, { email }));
    const find = async (by: WebClient, address: string): Promise<Json> =>
      dataOf(await by.run('GuestOrder', { number: order.number, email: address })).guestOrder;
    expect(await find(client, email)).toMatchObject({ id: order.id });
    expect(await find(shop.web(), email)).toMatchObject({ id: order.id });
    expect(await find(shop.web(), 'other@example.com')).toBeNull();
    expect(await orderOf(await shop.webOf(), order.number)).toBeNull();
  });
});
