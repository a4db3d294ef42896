import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const home = { fullName: 'Nora Story', line1: 'Gasse 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
const place = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {
  order { id number status version total { minor } payment { id status nextAction { redirectUrl } failure { code } } }
  userErrors { __typename code message path } } }`;
const look = `query ($id: ID!) { order(id: $id) { number status timeline { title } payment { status } refunds { status amount { minor } } } }`;
const cancel = `mutation ($input: OrderCancelInput!) { orderCancel(input: $input) {
  order { status } userErrors { __typename code message } } }`;

story('a visitor buys something', (shop) => {
  type Client = ReturnType<typeof shop.web>;

  /** A cart at the till, and what is asked to buy it with this card. */
  async function atTheTill(client: Client, number: string): Promise<Json> {
    const [offer] = await offersOf(client);
    const { cart } = await putIntoCart(client, [offer?.variantId as string]);
    const update = async (input: object): Promise<Json> =>
      dataOf(await client.run('CheckoutUpdate', { input: { cartId: cart.id, ...input } })).cartCheckoutUpdate.cart;
    const addressed = await update({ email: 'nora@example.com', shippingAddress: home, billingSameAsShipping: true });
    await update({ shippingOptionId: addressed.checkout.shippingOptions[0].id });
    const ask = `query ($id: ID!) { cart(id: $id) { version cost { total { minor } } checkout { ready } } }`;
    const { version, cost, checkout } = dataOf(await client.ask(ask, { id: cart.id })).cart;
    expect(checkout.ready).toBe(true);
    const card = await shop.fetch('/pay/tokens', {
      method: 'POST',
      body: JSON.stringify({ number, expiry: '04/40', cvc: '123' }),
    });
    const { token: methodToken } = (await card.json()) as Json;
    const given = { cartId: cart.id, provider: 'FAKE', methodToken, idempotencyKey: randomUUID() };
    const { session } = dataOf(await client.run('PaymentSessionCreate', { input: given })).paymentSessionCreate;
    return {
      cartId: cart.id,
      expectedCartVersion: version,
      expectedTotalMinor: cost.total.minor,
      paymentSessionId: session.id,
      idempotencyKey: randomUUID(),
    };
  }

  const buy = async (client: Client, input: Json): Promise<Json> =>
    dataOf(await client.ask(place, { input })).orderPlace;
  const seen = async (client: Client, id: string): Promise<Json> => dataOf(await client.ask(look, { id })).order;

  test('with a good card: confirmed at once, the same again for the same key, and given back on demand', async () => {
    const client = shop.web();
    const input = await atTheTill(client, '4242424242424242');
    const { order, userErrors } = await buy(client, input);

    expect([order?.status, userErrors]).toEqual(['CONFIRMED', []]);
    expect(order.payment.status).toBe('CAPTURED');
    expect((await buy(client, input)).order).toEqual(order);
    expect(await seen(shop.web(), order.id)).toBeNull();
    const cancelled = dataOf(await client.ask(cancel, { input: { orderId: order.id, idempotencyKey: randomUUID() } }));
    expect(cancelled.orderCancel).toMatchObject({ order: { status: 'CANCELLED' }, userErrors: [] });
    expect(await seen(client, order.id)).toMatchObject({ payment: { status: 'REFUNDED' } });
  });

  test('with a declined card: told why, and nothing is kept', async () => {
    const client = shop.web();
    const { order, userErrors } = await buy(client, await atTheTill(client, '4000000000000002'));
    expect(userErrors).toMatchObject([{ __typename: 'PaymentDeclinedError' }]);
    expect(order).toMatchObject({ status: 'FAILED', payment: { status: 'FAILED' } });
  });

  test('with a card whose bank asks first: goes on when the customer was there', async () => {
    const client = shop.web();
    const { order } = await buy(client, await atTheTill(client, '4000002500003155'));
    expect(order.status).toBe('AWAITING_PAYMENT_ACTION');
    const url = new URL(order.payment.nextAction.redirectUrl);
    const body = new URLSearchParams({ outcome: 'approve' });
    await shop.fetch(url.pathname, { method: 'POST', body, redirect: 'manual' });
    for (let tries = 0; tries < 50 && (await seen(client, order.id)).status !== 'CONFIRMED'; tries++) await sleep(100);
    expect((await seen(client, order.id)).status).toBe('CONFIRMED');
  });
});
