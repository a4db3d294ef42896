import { createOutbox } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settleLockedCarts } from '../src/application/settle-locked-carts.ts';
import { createCartNews } from '../src/infrastructure/cart-news.ts';
import { createCartStore } from '../src/infrastructure/cart-store.ts';
import { serviceCaller } from '../src/infrastructure/service-caller.ts';
import { createShop } from '../src/infrastructure/shop.ts';
import { placing, type ReadyCart, readyCart, someOrder } from './placing.ts';
import { type RunningCart, startCart } from './start-cart.ts';

const noon = new Date('2026-01-01T12:00:00Z');
const minutesAfter = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

let running: RunningCart;
let warnings: unknown[];
beforeAll(async () => {
  running = await startCart('settle locked');
});
afterAll(() => running.stop());
beforeEach(() => {
  running.clock.now = noon;
  running.shop.down.clear();
  warnings = [];
});

async function sweep(at = minutesAfter(61)): Promise<void> {
  const { database, shop } = running;
  const ports = {
    carts: createCartStore(database),
    news: createCartNews(createOutbox(database, { now: () => at })),
    shop: createShop(shop.graph),
    unitOfWork: database.transaction,
    warn: (what: string) => void warnings.push(what),
    now: () => at,
  };
  await settleLockedCarts(ports, serviceCaller({ newId }));
}

interface Held {
  ready: ReadyCart;
  orderId: string;
}

/** A cart that an order has since noon; without a status orders does not know that order. */
async function held(status?: string): Promise<Held> {
  const ready = await readyCart(running);
  const orderId = someOrder();
  if (status) running.shop.orders.set(orderId, { ownerId: ready.me.identity.subject, status, lines: [] });
  await placing(running).lock(ready, orderId);
  return { ready, orderId };
}

const statusOf = async ({ ready }: Held) => (await createCartStore(running.database).find(ready.cart.id))?.state.status;
const toldOf = async ({ ready }: Held) => (await running.told(ready.cart.id)).map(({ type }) => type);

// The first: it is the only cart that is asked about.
test('a cart that another order has got meanwhile is left to that one', async () => {
  const { ready, orderId } = await held();
  const next = someOrder();
  const delayed = running.shop.hold('orders');
  const sweeping = sweep();
  await delayed.reached;
  await placing(running).unlock(ready.cart.id, orderId);
  await placing(running).lock(ready, next);
  delayed.release();
  await sweeping;
  expect((await createCartStore(running.database).find(ready.cart.id))?.state).toMatchObject({ orderId: next });
});

describe('a cart that an order has had for over an hour', () => {
  test.each(['FAILED', undefined])('is its owner’s again when the order is %s', async (status) => {
    const cart = await held(status);
    await sweep();
    expect(await statusOf(cart)).toBe('OPEN');
    expect((await cart.ready.me.add([{ variantId: running.shop.stock(1) }])).userErrors).toEqual([]);
    const late = await placing(running).lock(cart.ready, cart.orderId);
    expect(late.userErrors).toMatchObject([{ code: 'CART_RELEASED' }]);
  });

  test.each(['CONFIRMED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED'])(
    'was bought, and is told once, when the order is %s',
    async (status) => {
      const cart = await held(status);
      await Promise.all([sweep(), sweep()]);
      await sweep();
      expect(await statusOf(cart)).toBe('ORDERED');
      expect((await toldOf(cart)).filter((type) => type === 'CartClosed')).toHaveLength(1);
      expect(await cart.ready.me.cart()).toBeNull();
    },
  );

  test.each(['PENDING', 'AWAITING_PAYMENT_ACTION', 'SOMETHING_NEW'])('stays so while it is %s', async (status) => {
    const cart = await held(status);
    await sweep();
    expect(await statusOf(cart)).toBe('BEING_ORDERED');
  });

  test('stays so while orders does not answer, and is settled when it does', async () => {
    const carts = [await held(), await held('CONFIRMED'), await held(), await held()];
    running.shop.down.add('orders');
    running.shop.takeAsked();
    await sweep();
    expect(await Promise.all(carts.map(statusOf))).toEqual(carts.map(() => 'BEING_ORDERED'));
    expect(running.shop.takeAsked()).toEqual({ orders: 3 });
    expect(warnings).toEqual(['orders', 'orders', 'orders']);
    running.shop.down.clear();
    await sweep();
    expect(await Promise.all(carts.map(statusOf))).toEqual(['OPEN', 'ORDERED', 'OPEN', 'OPEN']);
  });

  test('is found behind any number of those that stay', async () => {
    for (let each = 0; each < 60; each++) await held('PENDING');
    const lost = await held();
    await sweep();
    expect(await statusOf(lost)).toBe('OPEN');
  });
});

test('before that nobody is asked', async () => {
  const cart = await held();
  running.shop.takeAsked();
  await sweep(minutesAfter(59));
  const asked = running.shop.asked.filter(({ ids }) => ids.includes(cart.orderId));
  expect(asked).toEqual([]);
  expect(await statusOf(cart)).toBe('BEING_ORDERED');
});
