import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, logOf, settle, shopper } from './operations.ts';
import { type RunningOrders, someCustomer, someGuest, startOrders, support } from './start-orders.ts';

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('place');
});
afterAll(() => running.stop());

const levelOf = (order: { lines: { variant: { id: string } }[] }) =>
  running.shop.stock.levels.get(order.lines[0]?.variant.id ?? '');

describe('placing an order', () => {
  test('answers with the confirmed order, for a guest as for a customer', async () => {
    for (const identity of [someGuest(), someCustomer()]) {
      const me = shopper(running, identity);
      const { order, userErrors } = await me.buy();
      expect(userErrors).toEqual([]);
      expect(order).toMatchObject({
        status: 'CONFIRMED',
        cancellable: true,
        number: expect.stringMatching(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        lines: [{ title: 'Thing 0', variantTitle: 'Red', sku: 'SKU-0', quantity: 2, lineTotal: { minor: 2_000 } }],
        subtotal: { minor: 2_000 },
        shippingTotal: { minor: 490 },
        includedTaxTotal: { minor: 398 },
        total: { minor: 2_490 },
        shippingAddress: { fullName: 'Ada', line2: null, city: 'Berlin' },
        estimatedDelivery: { earliest: '2026-01-05T11:00:00.000Z' },
        timeline: [
          { title: 'Order received', status: 'PENDING' },
          { title: 'Order confirmed', status: 'CONFIRMED' },
        ],
      });
      expect(await me.order(order.id)).toEqual(order);
      expect(levelOf(order)).toEqual({ initial: 10, onHand: 8, reserved: 0 });
      expect(running.alarms.due.has(order.id)).toBe(false);
    }
  });

  test('takes one step after the other, each in the log before the next is taken', async () => {
    const { order } = await shopper(running, someGuest()).buy();
    expect(await logOf(running, order.id, support)).toEqual([
      'PlacementRequested',
      'CheckoutLocked',
      'StockReserved',
      'PaymentAuthorized',
      'PaymentCaptured',
      'ReservationConfirmed',
      'CartConverted',
      'OrderConfirmed',
    ]);
  });

  test('tells the others once, with what they need', async () => {
    const { identity } = shopper(running, someCustomer());
    const { order } = await shopper(running, identity).buy();
    expect(await running.told(order.id)).toEqual([
      {
        type: 'OrderConfirmed',
        partitionKey: order.id,
        payload: {
          orderId: order.id,
          number: order.number,
          ownerId: identity.subject,
          customerId: identity.subject,
          email: 'Ada@Example.com',
          version: order.version,
          language: 'en',
          market: 'DE-EUR',
          lines: [
            {
              lineId: order.lines[0].id,
              variantId: order.lines[0].variant.id,
              productId: order.lines[0].variant.id.replace('var_', 'prd_'),
              title: 'Thing 0',
              quantity: 2,
            },
          ],
          totalMinor: 2_490,
          currency: 'EUR',
          placedAt: order.placedAt,
        },
      },
    ]);
  });

  test('speaks the language of the request', async () => {
    const me = shopper(running, someGuest());
    const { order } = await me.buy();
    const query = 'query ($id: ID!) { order(id: $id) { timeline { title } } }';
    const german = await running.ask(query, { id: order.id }, me.identity, { language: 'de-AT' });
    expect(german.order.timeline[1].title).toBe('Bestellung bestätigt');
  });
});

describe('what is refused before anything is written down', () => {
  test('another version, or another sum: nothing is reserved and nothing charged', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    for (const change of [{ expectedCartVersion: 2 }, { expectedTotalMinor: 2_489 }]) {
      running.shop.asked.length = 0;
      const refused = await me.place({ ...running.shop.inputFor(cart), ...change });
      expect(refused).toMatchObject({
        order: null,
        userErrors: [
          {
            __typename: 'CheckoutChangedError',
            code: 'CHECKOUT_CHANGED',
            currentVersion: 1,
            currentTotal: { minor: 2_490, currency: 'EUR' },
          },
        ],
      });
      expect(running.shop.asked).toEqual(['OrdersReadCart']);
    }
    expect(codesOf(await me.place(running.shop.inputFor(cart)))).toEqual([]);
  });

  test("a cart that is not there, somebody else's, and one that is not ready", async () => {
    const [me, other] = [shopper(running, someGuest()), shopper(running, someGuest())];
    const foreign = { ...running.shop.inputFor(other.cart()) };
    expect(codesOf(await me.place(foreign))).toEqual(['CART_NOT_FOUND']);
    expect(codesOf(await me.place({ ...foreign, cartId: newId('crt') }))).toEqual(['CART_NOT_FOUND']);
    expect(codesOf(await me.place({ ...foreign, cartId: 'x\u0000' }))).toEqual(['CART_NOT_FOUND']);
    const cart = me.cart();
    cart.isReady = false;
    expect(codesOf(await me.place(running.shop.inputFor(cart)))).toEqual(['CART_NOT_READY']);
  });

  test('a service, which has no cart', async () => {
    const service = { kind: 'service', subject: 'svc_bff' } as const;
    await expect(
      shopper(running, service).place(running.shop.inputFor(shopper(running, service).cart())),
    ).rejects.toThrow('FORBIDDEN');
  });
});

describe('the same key', () => {
  test('answers the same order, also when it is asked fifty times at once', async () => {
    const me = shopper(running, someCustomer());
    const input = running.shop.inputFor(me.cart());
    const answers = await Promise.all(Array.from({ length: 50 }, () => me.place(input)));
    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
    expect(answers.map(({ order }) => order.status)).toEqual(Array(50).fill('CONFIRMED'));
    expect(answers.flatMap(codesOf)).toEqual([]);
    const { order } = await me.place(input);
    expect(order).toEqual(answers[0].order);
    expect(levelOf(order)).toMatchObject({ onHand: 8, reserved: 0 });
  });

  test('with other input is refused', async () => {
    const me = shopper(running, someGuest());
    const input = running.shop.inputFor(me.cart());
    await me.place(input);
    expect(codesOf(await me.place({ ...input, expectedTotalMinor: 1 }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('of somebody else is another key', async () => {
    const [me, other] = [shopper(running, someGuest()), shopper(running, someGuest())];
    const mine = await me.place({ ...running.shop.inputFor(me.cart()), idempotencyKey: 'same-key-1' });
    const theirs = await other.place({ ...running.shop.inputFor(other.cart()), idempotencyKey: 'same-key-1' });
    expect([mine.order.status, theirs.order.status]).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(mine.order.id).not.toBe(theirs.order.id);
  });
});

describe('one cart', () => {
  test('makes one order, however many keys ask at once', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    const inputs = Array.from({ length: 10 }, () => running.shop.inputFor(cart));
    const answers = await Promise.all(inputs.map((input) => me.place(input)));
    const placed = answers.filter(({ order }) => order);
    expect(placed.map(({ order }) => order.status)).toEqual(['CONFIRMED']);
    const codes = new Set(answers.filter(({ order }) => !order).flatMap(codesOf));
    expect([...codes].every((code) => ['CART_BEING_ORDERED', 'CART_ALREADY_ORDERED'].includes(code))).toBe(true);
    expect(codesOf(await me.place(running.shop.inputFor(cart)))).toEqual(['CART_ALREADY_ORDERED']);
  });
});

describe('the last unit', () => {
  test('goes to one of twenty; the others are told what there is, and nothing stays held', async () => {
    const variantId = running.shop.stock.put(newId('var'), 1);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => shopper(running, someGuest()).buy('good', { variantId, quantity: 1 })),
    );
    await settle(running);
    const bought = answers.filter(({ order }) => order.status === 'CONFIRMED');
    expect(bought).toHaveLength(1);
    const refused = answers.filter(({ order }) => order.status !== 'CONFIRMED');
    expect(refused.map(({ order }) => order.status)).toEqual(Array(19).fill('FAILED'));
    expect(refused[0].userErrors).toMatchObject([
      {
        __typename: 'OrderStockError',
        code: 'ORDER_STOCK_SHORTAGE',
        lines: [{ requested: 1, available: 0, variant: { id: variantId } }],
      },
    ]);
    expect(running.shop.stock.levels.get(variantId)).toEqual({ initial: 1, onHand: 0, reserved: 0 });
  });
});

describe('a payment that is refused', () => {
  test('is told with its code; everything is given back, and the cart can be ordered again', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    const { order, userErrors } = await me.place(running.shop.inputFor(cart, 'declined'));
    expect(userErrors).toMatchObject([{ __typename: 'PaymentDeclinedError', code: 'CARD_DECLINED', retryable: false }]);
    expect(order.status).toBe('FAILED');
    expect([levelOf(order), cart.status]).toEqual([{ initial: 10, onHand: 10, reserved: 0 }, 'OPEN']);
    expect((await running.told(order.id)).map(({ type, payload }) => [type, payload.code])).toEqual([
      ['OrderFailed', 'CARD_DECLINED'],
    ]);
    expect((await me.place(running.shop.inputFor(cart))).order.status).toBe('CONFIRMED');
  });

  test('for a session that cannot be used says so', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    const input = { ...running.shop.inputFor(cart), paymentSessionId: newId('pms') };
    const { order, userErrors } = await me.place(input);
    expect(order.status).toBe('FAILED');
    expect(userErrors).toMatchObject([
      { __typename: 'InputError', code: 'PAYMENT_SESSION_NOT_FOUND', path: ['input', 'paymentSessionId'] },
    ]);
  });

  test('for a session in which no card was given asks for one', async () => {
    const me = shopper(running, someGuest());
    const { userErrors } = await me.place(running.shop.inputFor(me.cart(), 'none'));
    expect(userErrors).toMatchObject([
      { __typename: 'InputError', code: 'PAYMENT_METHOD_REQUIRED', path: ['input', 'paymentSessionId'] },
    ]);
  });

  test('begins nothing for what cannot be the id of a session', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    for (const paymentSessionId of ['', 'pms_none', 'pms_\u0000']) {
      const { order, userErrors } = await me.place({ ...running.shop.inputFor(cart), paymentSessionId });
      expect(order).toBeNull();
      expect(userErrors).toMatchObject([
        { __typename: 'InputError', code: 'PAYMENT_SESSION_NOT_FOUND', path: ['input', 'paymentSessionId'] },
      ]);
    }
  });
});

describe('a cart that changes between the look and the lock', () => {
  test('fails the order before anything is reserved or charged', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    const input = running.shop.inputFor(cart);
    running.shop.before.set('OrdersLockCheckout', () => {
      if (cart.version === 1) cart.version = 2;
    });
    const { order, userErrors } = await me.place(input);
    running.shop.before.clear();
    expect(userErrors).toMatchObject([{ __typename: 'CheckoutChangedError', currentVersion: 2 }]);
    expect(await logOf(running, order.id, support)).toEqual(['PlacementRequested', 'PlacementRefused', 'OrderFailed']);
  });
});
