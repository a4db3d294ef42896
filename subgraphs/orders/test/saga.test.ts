import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from './fake/faults.ts';
import { noFaults } from './fake/faults.ts';
import { codesOf, logOf, settle, shopper } from './operations.ts';
import { type RunningOrders, someGuest, startOrders, support } from './start-orders.ts';

let running: RunningOrders;
beforeAll(async () => {
  running = await startOrders('saga');
});
beforeEach(() => {
  running.shop.faults = noFaults;
  running.shop.before.clear();
  running.shop.deliveries = 1;
});
afterAll(() => running.stop());

const minute = 60_000;
const forward = [
  'OrdersLockCheckout',
  'OrdersReserveStock',
  'OrdersAuthorizePayment',
  'OrdersCapturePayment',
  'OrdersConfirmReservation',
  'OrdersConvertCart',
];

/** Somebody who does not wait until it is tried again. */
const hasty = () => shopper(running, someGuest(), { patienceMs: 1_000 });

/** Goes wrong once. */
function once(operation: string, fault: Fault) {
  let isDone = false;
  running.shop.faults = (name) => {
    if (isDone || name !== operation) return undefined;
    isDone = true;
    return fault;
  };
}

const paymentOf = (orderId: string) => running.shop.payments.byOrder(orderId);

describe('a step whose outcome is not known', () => {
  const faults: Fault[] = ['lost-question', 'lost-answer', 'ghost'];
  test.each(forward.flatMap((name) => faults.map((fault) => [name, fault] as const)))(
    'is asked again until it is: %s, %s',
    async (operation, fault) => {
      const me = shopper(running, someGuest(), { patienceMs: 200 });
      once(operation, fault);
      const { order } = await me.buy();
      expect(['PENDING', 'CONFIRMED']).toContain(order.status);
      await settle(running);
      expect(await me.order(order.id)).toMatchObject({ status: 'CONFIRMED' });
      expect(paymentOf(order.id)).toMatchObject({ status: 'CAPTURED', capturedMinor: 2_490 });
    },
  );

  test('leaves the order PENDING; the same key tells later what came of it', async () => {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    const input = running.shop.inputFor(cart);
    running.shop.faults = (name) => (name === 'OrdersAuthorizePayment' ? 'lost-question' : undefined);
    const begun = performance.now();
    const { order, userErrors } = await me.place(input);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect([order.status, userErrors]).toEqual(['PENDING', []]);
    running.shop.faults = noFaults;
    await settle(running);
    expect((await me.place(input)).order).toMatchObject({ id: order.id, status: 'CONFIRMED' });
  });

  test('waits longer each time', async () => {
    running.shop.faults = (name) => (name === 'OrdersReserveStock' ? 'lost-question' : undefined);
    running.shop.asked.length = 0;
    const { order } = await hasty().buy();
    const from = running.clock.now.getTime();
    await settle(running, minute);
    const asked = running.shop.asked.filter((name) => name === 'OrdersReserveStock').length;
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(14);
    expect(running.clock.now.getTime() - from).toBeGreaterThan(45_000);
    running.shop.faults = noFaults;
    await settle(running);
    expect(await logOf(running, order.id, support)).toContain('OrderConfirmed');
  });
});

describe('a placement that fails', () => {
  test('gives back in reverse, each part until it succeeds', async () => {
    const me = hasty();
    const tries = new Map<string, number>();
    running.shop.faults = (name) => {
      if (!/Unlock|Release/.test(name)) return undefined;
      const count = (tries.get(name) ?? 0) + 1;
      tries.set(name, count);
      return count <= 2 ? 'lost-answer' : undefined;
    };
    const { order, userErrors } = await me.buy('declined');
    expect([order.status, userErrors[0].code]).toEqual(['PENDING', 'CARD_DECLINED']);
    await settle(running);
    expect((await me.order(order.id)).status).toBe('FAILED');
    expect(await logOf(running, order.id, support)).toEqual([
      'PlacementRequested',
      'CheckoutLocked',
      'StockReserved',
      'PlacementRefused',
      'StockReleased',
      'CheckoutUnlocked',
      'OrderFailed',
    ]);
    expect([...tries.values()]).toEqual([3, 3]);
  });

  test('because another part does not understand us is undone, too', async () => {
    const me = hasty();
    running.shop.faults = (name) => (name === 'OrdersCapturePayment' ? 'refused' : undefined);
    const { order, userErrors } = await me.buy();
    expect([order.status, codesOf({ userErrors })]).toEqual(['FAILED', ['PLACEMENT_IMPOSSIBLE']]);
    expect(paymentOf(order.id)).toMatchObject({ status: 'CANCELLED' });
  });

  test('because it took too long is undone at the first answer, never before', async () => {
    const me = hasty();
    running.shop.faults = (name) => (name === 'OrdersReserveStock' ? 'lost-answer' : undefined);
    const { order } = await me.buy();
    await settle(running, 25 * minute);
    expect((await me.order(order.id)).status).toBe('PENDING');
    running.shop.faults = noFaults;
    await settle(running);
    expect((await me.order(order.id)).status).toBe('FAILED');
    expect([...running.shop.stock.reservations.values()].at(-1)?.status).not.toBe('HELD');
    expect(paymentOf(order.id)).toBeUndefined();
  });
});

describe('3-D Secure', () => {
  async function atTheBank(card: 'bank-good' | 'bank-declined' = 'bank-good') {
    const me = shopper(running, someGuest());
    const cart = me.cart();
    const { order, userErrors } = await me.place(running.shop.inputFor(cart, card));
    expect([order.status, userErrors]).toEqual(['AWAITING_PAYMENT_ACTION', []]);
    return { me, cart, order };
  }

  test('waits for the customer, and goes on when payments tells', async () => {
    const { me, order } = await atTheBank();
    expect((await running.told(order.id)).map(({ type }) => type)).toEqual(['OrderPaymentActionRequired']);
    running.shop.deliveries = 2;
    running.shop.payments.completeAction(order.id);
    await settle(running);
    expect((await me.order(order.id)).status).toBe('CONFIRMED');
    expect(paymentOf(order.id)).toMatchObject({ capturedMinor: 2_490 });
  });

  test('that the bank declines fails the order', async () => {
    const { me, order, cart } = await atTheBank('bank-declined');
    running.shop.payments.completeAction(order.id);
    await settle(running);
    expect([(await me.order(order.id)).status, cart.status]).toEqual(['FAILED', 'OPEN']);
  });

  test('that nobody comes back from is given up after 15 minutes', async () => {
    const { me, order, cart } = await atTheBank();
    await settle(running, 14 * minute);
    expect((await me.order(order.id)).status).toBe('AWAITING_PAYMENT_ACTION');
    await settle(running, 2 * minute);
    expect([(await me.order(order.id)).status, cart.status]).toEqual(['FAILED', 'OPEN']);
    expect(paymentOf(order.id)?.status).toBe('CANCELLED');
    expect((await running.told(order.id)).at(-1)?.payload.code).toBe('PAYMENT_ABANDONED');
  });

  test('whose news were lost is asked for once more before it is given up', async () => {
    const { me, order } = await atTheBank();
    const payment = paymentOf(order.id);
    if (payment) payment.status = 'AUTHORIZED';
    await settle(running, 16 * minute);
    expect((await me.order(order.id)).status).toBe('CONFIRMED');
  });

  test('that took longer than the reservation reserves again before it charges', async () => {
    const { me, order } = await atTheBank();
    running.clock.now = new Date(running.clock.now.getTime() + 14.5 * minute);
    running.shop.payments.completeAction(order.id);
    await settle(running);
    expect((await me.order(order.id)).status).toBe('CONFIRMED');
    expect(await logOf(running, order.id, support)).toContain('ReservationRenewed');
  });

  test('voids when there is nothing left to reserve', async () => {
    const { me, order } = await atTheBank();
    const reservation = [...running.shop.stock.reservations.values()].at(-1);
    if (reservation) reservation.expiresAt = running.clock.now;
    running.shop.stock.expireAll();
    running.shop.stock.put(order.lines[0].variant.id, 1);
    running.clock.now = new Date(running.clock.now.getTime() + 14.5 * minute);
    running.shop.payments.completeAction(order.id);
    await settle(running);
    expect((await me.order(order.id)).status).toBe('FAILED');
    expect(paymentOf(order.id)).toMatchObject({ status: 'CANCELLED', capturedMinor: 0 });
  });

  test('is given up by whoever places the cart again', async () => {
    const { me, order, cart } = await atTheBank();
    const again = await me.place(running.shop.inputFor(cart));
    expect(again.order.status).toBe('CONFIRMED');
    expect((await me.order(order.id)).status).toBe('FAILED');
    expect((await running.told(order.id)).at(-1)?.payload.code).toBe('PLACEMENT_SUPERSEDED');
  });
});

describe('two processes', () => {
  test('never take a step of one order at the same time', async () => {
    const me = shopper(running, someGuest());
    let atWork = 0;
    let most = 0;
    for (const name of forward)
      running.shop.before.set(name, async () => {
        most = Math.max(most, ++atWork);
        await sleep(5);
        atWork--;
      });
    const input = running.shop.inputFor(me.cart());
    running.shop.asked.length = 0;
    const answers = await Promise.all([me.place(input), me.place(input, running.onOther), me.place(input)]);
    expect(answers.map(({ order }) => order.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    expect(most).toBe(1);
    expect(running.shop.asked.filter((name) => name !== 'OrdersReadCart')).toEqual(forward);
  });

  test('one goes on where the other died', async () => {
    const me = hasty();
    const cart = me.cart();
    // It never hears the answer, and never gives its lease back.
    let release = () => {};
    running.shop.before.set('OrdersCapturePayment', () => new Promise<void>((resolve) => (release = resolve)));
    const { order } = await me.place(running.shop.inputFor(cart));
    expect(order.status).toBe('PENDING');
    running.shop.before.clear();
    await settle(running, 30_000);
    expect((await me.order(order.id)).status).toBe('CONFIRMED');
    release();
    await sleep(50);
    expect(paymentOf(order.id)).toMatchObject({ status: 'CAPTURED', capturedMinor: 2_490 });
    expect((await logOf(running, order.id, support)).filter((type) => type === 'PaymentCaptured')).toHaveLength(1);
  });
});
