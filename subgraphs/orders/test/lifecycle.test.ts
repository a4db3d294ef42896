import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noFaults } from './fake/faults.ts';
import { codesOf, logOf, settle, shopper } from './operations.ts';
import {
  type Answer,
  admin,
  type RunningOrders,
  someCustomer,
  someGuest,
  startOrders,
  support,
} from './start-orders.ts';

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('lifecycle');
});
beforeEach(() => {
  running.shop.faults = noFaults;
});
afterAll(() => running.stop());

const levelOf = (order: Answer) => running.shop.stock.levels.get(order.lines[0].variant.id);
const paymentOf = (order: Answer) => running.shop.payments.byOrder(order.id);
const back = () => shopper(running, admin);

describe('cancelling', () => {
  test('gives everything back, then says so', async () => {
    const me = shopper(running, someGuest());
    const { order } = await me.buy();
    const { order: cancelled, userErrors } = await me.cancel(order.id, { reason: 'Too dear' });
    expect([cancelled.status, cancelled.cancellable, userErrors]).toEqual(['CANCELLED', false, []]);
    expect(levelOf(order)).toEqual({ initial: 10, onHand: 10, reserved: 0 });
    expect(paymentOf(order)).toMatchObject({ status: 'REFUNDED' });
    expect(await logOf(running, order.id, support)).toEqual(
      expect.arrayContaining(['CancellationRequested', 'PaymentReturned', 'StockReturned', 'OrderCancelled']),
    );
    const told = await running.told(order.id);
    expect(told.map(({ type }) => type)).toEqual(['OrderConfirmed', 'OrderCancelled']);
    expect(told[1]?.payload).toMatchObject({ reason: 'Too dear', version: cancelled.version });
    expect(cancelled.timeline.map(({ title }: Answer) => title)).toEqual([
      'Order received',
      'Order confirmed',
      'Cancellation requested',
      'Order cancelled',
    ]);
  });

  test('is done once, however often it is asked for, by whoever may', async () => {
    const me = shopper(running, someCustomer());
    const { order } = await me.buy();
    const answers = await Promise.all([
      me.cancel(order.id),
      me.cancel(order.id),
      shopper(running, support).cancel(order.id),
    ]);
    await settle(running);
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect((await me.order(order.id)).status).toBe('CANCELLED');
    expect([...(paymentOf(order)?.refunds.values() ?? [])]).toMatchObject([{ amountMinor: 2_490 }]);
    expect(levelOf(order)).toMatchObject({ onHand: 10, reserved: 0 });
  });

  test('goes on until it succeeds when payments is away', async () => {
    const identity = someGuest();
    const me = shopper(running, identity, { patienceMs: 1_000 });
    const { order } = await shopper(running, identity).buy();
    running.shop.faults = (name) => (name === 'OrdersRefundPayment' ? 'lost-question' : undefined);
    const answer = await me.cancel(order.id);
    expect([answer.order.status, answer.order.cancellable]).toEqual(['CONFIRMED', false]);
    running.shop.faults = noFaults;
    await settle(running);
    expect((await me.order(order.id)).status).toBe('CANCELLED');
    expect(paymentOf(order)).toMatchObject({ status: 'REFUNDED' });
  });

  test('returns what was not refunded before', async () => {
    const me = shopper(running, someGuest());
    const { order } = await me.buy();
    const payment = paymentOf(order);
    if (payment) running.shop.payments.refund(payment, 'goodwill', 490);
    await settle(running);
    await me.cancel(order.id);
    expect((await me.order(order.id)).status).toBe('CANCELLED');
    expect([...(payment?.refunds.values() ?? [])].map(({ amountMinor }) => amountMinor)).toEqual([490, 2_000]);
  });

  test('an order that waits for the bank fails it, and frees the cart', async () => {
    const me = shopper(running, someGuest());
    const { order } = await me.buy('bank-good');
    const { order: after } = await me.cancel(order.id);
    expect([order.status, order.cancellable, after.status]).toEqual(['AWAITING_PAYMENT_ACTION', true, 'FAILED']);
    expect(paymentOf(order)?.status).toBe('CANCELLED');
  });

  test('while it is being placed is for later', async () => {
    const me = shopper(running, someGuest(), { patienceMs: 1_000 });
    running.shop.faults = (name) => (name === 'OrdersCapturePayment' ? 'lost-question' : undefined);
    const { order } = await me.buy();
    expect((await me.cancel(order.id)).userErrors).toMatchObject([
      { __typename: 'RetryLaterError', code: 'ORDER_BUSY' },
    ]);
    running.shop.faults = noFaults;
    await settle(running);
  });

  test('needs a reason that can be read, if any', async () => {
    const { order } = await shopper(running, someGuest()).buy();
    expect(codesOf(await back().cancel(order.id, { reason: 'a\u202Eb' }))).toEqual(['TEXT_INVALID']);
  });
});

describe('sending', () => {
  test('in parts, until all has arrived', async () => {
    const me = shopper(running, someCustomer());
    const { order } = await me.buy();
    const lineId = order.lines[0].id;
    const first = await back().ship({
      orderId: order.id,
      expectedVersion: order.version,
      trackingNumber: 'JJD1',
      lines: [{ lineId, quantity: 1 }],
    });
    expect(first.order).toMatchObject({
      status: 'PARTIALLY_SHIPPED',
      cancellable: false,
      shipments: [{ carrier: 'DHL', trackingUrl: expect.stringContaining('JJD1'), status: 'IN_TRANSIT' }],
    });
    expect(codesOf(await me.cancel(order.id))).toEqual(['ORDER_NOT_CANCELLABLE']);
    const stale = await back().ship({ orderId: order.id, expectedVersion: order.version });
    expect(stale.userErrors).toMatchObject([{ code: 'ORDER_VERSION_CONFLICT', currentVersion: first.order.version }]);
    const rest = await back().ship({ orderId: order.id, expectedVersion: first.order.version });
    expect(rest.order).toMatchObject({ status: 'SHIPPED', shipments: [{}, { lines: [{ lineId, quantity: 1 }] }] });
    const { order: arrived } = await back().deliver({ orderId: order.id, expectedVersion: rest.order.version });
    expect(arrived).toMatchObject({
      status: 'DELIVERED',
      lines: [{ reviewable: true }],
      shipments: [{ status: 'DELIVERED' }, {}],
    });
    expect(arrived.timeline.map(({ title, detail }: Answer) => [title, detail])).toEqual([
      ['Order received', null],
      ['Order confirmed', null],
      ['Shipped', 'DHL, JJD1'],
      ['Shipped', 'DHL'],
      ['Delivered', null],
    ]);
    const told = await running.told(order.id);
    expect(told.map(({ type }) => type)).toEqual(['OrderConfirmed', 'OrderShipped', 'OrderShipped', 'OrderDelivered']);
  });

  test('the same parcel is sent once, however many ask', async () => {
    const { order } = await shopper(running, someGuest()).buy();
    const input = { orderId: order.id, expectedVersion: order.version };
    const answers = await Promise.all(Array.from({ length: 5 }, () => back().ship(input)));
    expect(answers.flatMap(codesOf)).toEqual(Array(4).fill('ORDER_VERSION_CONFLICT'));
  });

  test('needs a carrier', async () => {
    const { order } = await shopper(running, someGuest()).buy();
    expect(codesOf(await back().ship({ orderId: order.id, expectedVersion: order.version, carrier: ' ' }))).toEqual([
      'TEXT_MISSING',
    ]);
  });
});

describe('refunds that others asked for', () => {
  test('are noted once, and all of them make the order REFUNDED', async () => {
    const me = shopper(running, someGuest());
    const { order } = await me.buy();
    const payment = paymentOf(order);
    if (!payment) throw new Error('Expected a payment');
    running.shop.deliveries = 2;
    running.shop.payments.refund(payment, 'one', 490);
    await settle(running);
    expect((await me.order(order.id)).status).toBe('CONFIRMED');
    running.shop.payments.refund(payment, 'two', 2_000);
    await settle(running);
    running.shop.deliveries = 1;
    const refunded = await me.order(order.id);
    expect(refunded).toMatchObject({ status: 'REFUNDED', cancellable: false });
    expect(refunded.timeline.slice(-2).map(({ detail }: Answer) => detail)).toEqual(['€4.90', '€20.00']);
    const told = (await running.told(order.id)).filter(({ type }) => type === 'OrderRefunded');
    expect(told.map(({ payload }) => payload.refundedTotalMinor)).toEqual([490, 2_490]);
  });
});
