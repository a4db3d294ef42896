import { randomUUID } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { countOf, logOf, moneyOf, refund } from '../clients/order-log.ts';
import { demoPeople } from '../clients/people.ts';
import { capturedWebhook, deliverWebhook } from '../clients/provider-webhook.ts';
import { type OwnProduct, putOnSale } from '../clients/stock-room.ts';
import { story } from '../clients/story.ts';
import { bringToTheTill, buy, cards, placeOrder, sessionWithCard, untilStatus } from '../clients/till.ts';
import type { WebClient } from '../clients/web-client.ts';

story('what a payment provider tells by webhook', (shop) => {
  let own: OwnProduct;
  beforeAll(async () => {
    own = await putOnSale(await shop.adminOf(demoPeople.admin), { onHand: 10 });
  });
  const tillOf = (client: WebClient): Promise<Json> => bringToTheTill(client, [own.variantId]);
  const statusOf = (client: WebClient, id: string) => async (): Promise<Json> =>
    dataOf(await client.ask('query ($id: ID!) { order(id: $id) { status } }', { id })).order;

  /** Exactly the sum was taken, once: all of it can be given back, and after that nothing more. */
  async function expectOneCapture(id: string, totalMinor: number): Promise<void> {
    const support = await shop.adminOf(demoPeople.support);
    expect(countOf(await logOf(support, id), 'PaymentCaptured')).toBe(1);
    const { payment, refunds } = await moneyOf(support, id);
    expect([payment.status, payment.amount.minor, refunds]).toEqual(['CAPTURED', totalMinor, []]);
    expect(await refund(support, payment.id, totalMinor)).toEqual([]);
    expect(await refund(support, payment.id, 1)).toEqual(['REFUND_TOO_HIGH']);
  }

  test.each([
    ['before the answer', cards.slow],
    ['never', cards.losesWebhooks],
    ['twice', cards.doublesWebhooks],
  ])('%s: the order is confirmed, and the money taken once', async (_, card) => {
    const client = shop.web();
    const cart = await tillOf(client);
    const { order, userErrors } = await buy(client, shop.url, cart, card);
    expect(userErrors).toEqual([]);
    expect(await untilStatus(statusOf(client, order.id), 'CONFIRMED')).toEqual({ status: 'CONFIRMED' });
    await expectOneCapture(order.id, cart.cost.total.minor);
  });

  test('who does not wait for a slow answer and asks again gets the order that is on its way', async () => {
    const client = shop.web();
    const cart = await tillOf(client);
    const paymentSessionId = await sessionWithCard(client, shop.url, cart.id, cards.slow);
    const placing = { paymentSessionId, idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([placeOrder(client, cart, placing), placeOrder(client, cart, placing)]);
    expect(second.order.id).toBe(first.order.id);
    await untilStatus(statusOf(client, first.order.id), 'CONFIRMED');
    await expectOneCapture(first.order.id, cart.cost.total.minor);
  });

  test('again and again, at the public door: taken in, and nothing more is taken', async () => {
    const provided = inject('shop');
    const secret = 'webhookSecret' in provided ? provided.webhookSecret : '';
    const client = shop.web();
    const cart = await tillOf(client);
    const { order } = await buy(client, shop.url, cart);
    const support = await shop.adminOf(demoPeople.support);
    const body = capturedWebhook((await moneyOf(support, order.id)).payment);
    const forged = body.replace('"amount_captured":', '"amount_captured":9');
    expect(await deliverWebhook(shop.url, forged, 'guessed')).toBe(400);
    const statuses = await Promise.all(Array.from({ length: 20 }, () => deliverWebhook(shop.url, body, secret)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await deliverWebhook(shop.url, capturedWebhook((await moneyOf(support, order.id)).payment), secret)).toBe(
      200,
    );
    await expectOneCapture(order.id, cart.cost.total.minor);
  });
});
