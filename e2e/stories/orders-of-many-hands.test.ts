import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { countOf, logOf, moneyOf } from '../clients/order-log.ts';
import { demoPeople } from '../clients/people.ts';
import { persistent } from '../clients/persistent.ts';
import { putOnSale, stockOf, stockUp } from '../clients/stock-room.ts';
import { story } from '../clients/story.ts';
import {
  bringToTheTill,
  buy,
  placeOrder,
  placeToTheEnd,
  readCart,
  sessionWithCard,
  untilStatus,
} from '../clients/till.ts';

/** Crowds take their time on a machine that is busy, in ms. */
const timeout = 60_000;

const times = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

story(
  'orders that many hands reach for at once',
  (shop) => {
    /** Somebody new with one piece in a cart, and a card in hand. */
    async function somebodyAtTheTill(variantId: string) {
      const client = persistent(shop.web());
      const { id } = await bringToTheTill(client, [variantId]);
      return { client, cart: await readCart(client, id), sessionId: await sessionWithCard(client, shop.url, id) };
    }
    const place = ({ client, cart, sessionId }: Awaited<ReturnType<typeof somebodyAtTheTill>>) =>
      placeToTheEnd(client, cart, { paymentSessionId: sessionId });

    async function expectFailedForStock(order: Json, userErrors: Json): Promise<void> {
      expect(order).toMatchObject({ status: 'FAILED', payment: null });
      expect(userErrors).toMatchObject([{ __typename: 'OrderStockError', lines: [{ requested: 1, available: 0 }] }]);
      const log = await logOf(await shop.adminOf(demoPeople.admin), order.id);
      expect(log).not.toContain('PaymentAuthorized');
    }

    test('the last piece goes to one of twenty; the others are told, and keep their cart, their card and their money', {
      timeout,
    }, async () => {
      const admin = await shop.adminOf(demoPeople.admin);
      const own = await putOnSale(admin, { onHand: 1 });
      const shoppers = await times(20, () => somebodyAtTheTill(own.variantId));
      const payloads = await Promise.all(shoppers.map(place));
      expect(payloads.filter(({ order }) => order?.status === 'CONFIRMED')).toHaveLength(1);
      expect(await stockOf(admin, own)).toEqual({ onHand: 0, reserved: 0 });

      const losers = shoppers.filter((_, at) => payloads[at].order?.status !== 'CONFIRMED');
      for (const { order, userErrors } of payloads.filter((payload) => payload.order?.status !== 'CONFIRMED')) {
        // Whoever came when the shelf was empty already is told before there is an order.
        if (!order) expect(['CHECKOUT_CHANGED', 'CART_NOT_READY']).toContain(userErrors[0].code);
        else await expectFailedForStock(order, userErrors);
      }
      for (const { client, cart } of losers) {
        const { lines, cost, notices } = await readCart(client, cart.id);
        expect({ lines, cost, notices }).toEqual({ ...pick(cart), notices: [{ code: 'OUT_OF_STOCK' }] });
      }

      await stockUp(admin, own, 1);
      const [next] = losers as [(typeof losers)[number]];
      const again = await place({ ...next, cart: await readCart(next.client, next.cart.id) });
      expect(again).toMatchObject({ order: { status: 'CONFIRMED', payment: { status: 'CAPTURED' } }, userErrors: [] });
      expect(await stockOf(admin, own)).toEqual({ onHand: 0, reserved: 0 });
    });

    test('fifty times the same placement: one order, one charge; with other input the key is taken', {
      timeout,
    }, async () => {
      const admin = await shop.adminOf(demoPeople.admin);
      const own = await putOnSale(admin, { onHand: 5 });
      const { client, cart, sessionId: paymentSessionId } = await somebodyAtTheTill(own.variantId);
      const idempotencyKey = randomUUID();
      const payloads = await times(50, () => placeOrder(client, cart, { paymentSessionId, idempotencyKey }));
      expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      const ids = new Set(payloads.map(({ order }) => order.id));
      expect(ids.size).toBe(1);
      const [id = ''] = ids;
      const { order } = await placeToTheEnd(client, cart, { paymentSessionId, idempotencyKey });
      expect(order).toMatchObject({ id, status: 'CONFIRMED' });
      expect(countOf(await logOf(admin, id), 'PaymentCaptured')).toBe(1);
      expect((await moneyOf(admin, id)).payment).toMatchObject({
        status: 'CAPTURED',
        amount: { minor: cart.cost.total.minor },
      });
      expect(await stockOf(admin, own)).toEqual({ onHand: 4, reserved: 0 });

      const otherwise = { paymentSessionId, idempotencyKey, expectedTotalMinor: cart.cost.total.minor + 1 };
      expect(await placeOrder(client, cart, otherwise)).toMatchObject({
        order: null,
        userErrors: [{ __typename: 'InputError', code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
      });
    });

    test('an order called off twenty times at once gives the piece and the money back once', { timeout }, async () => {
      const admin = await shop.adminOf(demoPeople.admin);
      const own = await putOnSale(admin, { onHand: 3 });
      const client = shop.web();
      const cart = await bringToTheTill(client, [own.variantId]);
      const { order } = await buy(client, shop.url, cart);
      expect(await stockOf(admin, own)).toEqual({ onHand: 2, reserved: 0 });

      const cancel = async (): Promise<Json> => {
        const input = { orderId: order.id, idempotencyKey: randomUUID() };
        return dataOf(await client.run('OrderCancel', { input })).orderCancel;
      };
      const payloads = await times(20, cancel);
      expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      const ask = 'query ($id: ID!) { order(id: $id) { status } }';
      await untilStatus(async () => dataOf(await client.ask(ask, { id: order.id })).order, 'CANCELLED');
      expect(await stockOf(admin, own)).toEqual({ onHand: 3, reserved: 0 });
      const { payment, refunds } = await moneyOf(admin, order.id);
      expect(payment.status).toBe('REFUNDED');
      expect(refunds).toEqual([{ status: 'SUCCEEDED', amount: { minor: order.total.minor } }]);
      const log = await logOf(admin, order.id);
      for (const once of ['StockReturned', 'OrderCancelled']) expect(countOf(log, once)).toBe(1);
      // Who noted first that the money is back: the one who asked for it, or the news of it.
      expect(countOf(log, 'PaymentReturned') + countOf(log, 'OrderRefunded')).toBe(1);
    });
  },
  { inOrder: true },
);

const pick = ({ lines, cost }: Json): Json => ({ lines, cost });
