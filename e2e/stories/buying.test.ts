import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { offersOf } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';
import { bringToTheTill, buy, cards, placeToTheEnd, sessionWithCard, untilStatus } from '../clients/till.ts';
import type { WebClient } from '../clients/web-client.ts';

const look = 'query ($id: ID!) { order(id: $id) { status payment { status } } }';

story('a visitor buys something', (shop) => {
  async function atTheTill(client: WebClient): Promise<Json> {
    const [offer] = await offersOf(client);
    const cart = await bringToTheTill(client, [offer?.variantId as string]);
    expect(cart.checkout.ready).toBe(true);
    return cart;
  }
  const seen = async (client: WebClient, id: string): Promise<Json> => dataOf(await client.ask(look, { id })).order;

  test('with a good card: confirmed at once, the same again for the same key, and given back on demand', async () => {
    const client = shop.web();
    const cart = await atTheTill(client);
    const paymentSessionId = await sessionWithCard(client, shop.url, cart.id);
    const placing = { paymentSessionId, idempotencyKey: randomUUID() };
    const { order, userErrors } = await placeToTheEnd(client, cart, placing);

    expect([order?.status, userErrors]).toEqual(['CONFIRMED', []]);
    expect(order.payment.status).toBe('CAPTURED');
    expect((await placeToTheEnd(client, cart, placing)).order).toEqual(order);
    expect(await seen(shop.web(), order.id)).toBeNull();
    const input = { orderId: order.id, idempotencyKey: randomUUID() };
    expect(dataOf(await client.run('OrderCancel', { input })).orderCancel.userErrors).toEqual([]);
    const cancelled = await untilStatus(() => seen(client, order.id), 'CANCELLED');
    expect(cancelled).toMatchObject({ status: 'CANCELLED', payment: { status: 'REFUNDED' } });
  });

  test('with a declined card: told why, and nothing is kept', async () => {
    const client = shop.web();
    const { order, userErrors } = await buy(client, shop.url, await atTheTill(client), cards.declined);
    expect(userErrors).toMatchObject([{ __typename: 'PaymentDeclinedError' }]);
    expect(order).toMatchObject({ status: 'FAILED', payment: { status: 'FAILED' } });
  });

  test('with a card whose bank asks first: goes on when the customer was there', async () => {
    const client = shop.web();
    const { order } = await buy(client, shop.url, await atTheTill(client), cards.asksThenSucceeds);
    expect(order.status).toBe('AWAITING_PAYMENT_ACTION');
    const url = new URL(order.payment.nextAction.redirectUrl);
    const body = new URLSearchParams({ outcome: 'approve' });
    await shop.fetch(url.pathname, { method: 'POST', body, redirect: 'manual' });
    expect((await untilStatus(() => seen(client, order.id), 'CONFIRMED')).status).toBe('CONFIRMED');
  });
});
