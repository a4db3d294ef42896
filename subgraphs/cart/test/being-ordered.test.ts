import { newId } from '@prism/platform/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carts } from '../src/infrastructure/tables.ts';
import { shopper } from './operations.ts';
import { type Placing, placing, readyCart, someOrder } from './placing.ts';
import { byCurrency } from './prices.ts';
import { admin, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
let orders: Placing;
beforeAll(async () => {
  running = await startCart('being ordered');
  orders = placing(running);
});
afterAll(() => running.stop());

const rowOf = async (id: string) => (await running.database.current().select().from(carts).where(eq(carts.id, id)))[0];

describe('while it is being ordered, a cart', () => {
  test('refuses every change, and its owner gets no other', async () => {
    const ready = await readyCart(running);
    const { me, cart, index } = ready;
    const guest = shopper(running, someGuest());
    await guest.add([{ variantId: running.shop.stock(3) }]);
    running.shop.orders.set('ord_old', {
      ownerId: me.identity.subject,
      lines: [{ variantId: running.shop.stock(3), title: 'Thing 3', quantity: 1 }],
    });
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    const before = [await rowOf(cart.id), await guest.cart()];
    const lines = [{ variantId: running.shop.stock(index) }];
    const attempts = [
      await me.add(lines),
      await me.add(lines, { cartId: cart.id }),
      await me.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 1 }], { expectedVersion: 1 }),
      await me.applyCode(cart.id, 'WELCOME10'),
      await me.removeCode(cart.id, 'WELCOME10'),
      await me.setMarket(cart.id, 'JP', 'JPY'),
      await me.checkout(cart.id, { email: 'other@example.com' }),
      await me.merge({ guestId: guest.identity.subject }),
      await me.reorder('ord_old'),
    ];
    for (const attempt of attempts) {
      expect(attempt.userErrors).toMatchObject([
        { __typename: 'CartBeingOrderedError', code: 'CART_BEING_ORDERED', orderId },
      ]);
      expect(attempt.cart).toEqual(cart);
    }
    expect([await rowOf(cart.id), await guest.cart()]).toEqual(before);
  });

  test('of a guest goes to no customer, until it is open again', async () => {
    const ready = await readyCart(running, someGuest());
    const [guestId, guestCartId, orderId] = [ready.me.identity.subject, ready.cart.id, someOrder()];
    await orders.lock(ready, orderId);
    const customer = shopper(running, someCustomer());
    expect(await customer.merge({ guestId, guestCartId })).toMatchObject({
      cart: null,
      userErrors: [{ code: 'CART_BEING_ORDERED', path: ['input', 'guestCartId'] }],
    });
    await orders.unlock(guestCartId, orderId);
    expect((await customer.merge({ guestId, guestCartId })).cart).toMatchObject({ totalQuantity: 2 });
  });

  test('says so in the language of the request', async () => {
    const ready = await readyCart(running, someCustomer(), { language: 'de' });
    await orders.lock(ready, someOrder());
    const { userErrors } = await ready.me.checkout(ready.cart.id, { email: 'other@example.com' });
    expect(userErrors[0].message).toMatch(/wird gerade bestellt/);
  });

  test('answers again what was put in with the same key before', async () => {
    const ready = await readyCart(running);
    const idempotencyKey = newId('key');
    const lines = [{ variantId: running.shop.stock(ready.index) }];
    const { cart } = await ready.me.add(lines, { idempotencyKey });
    await orders.lock({ ...ready, cart }, someOrder());
    expect(await ready.me.add(lines, { idempotencyKey })).toEqual({ cart, userErrors: [] });
  });
});

describe('what was agreed to', () => {
  const upsert =
    'mutation ($input: PromotionInput!) { promotionUpsert(input: $input) { promotion { id } userErrors { code } } }';
  const promote = async (input: object) => (await running.ask(upsert, { input }, admin)).promotionUpsert.promotion.id;

  test('does not change until the cart is converted, whatever things cost meanwhile', async () => {
    const code = { title: 'Ten', kind: 'ORDER_PERCENT', percent: 10, code: 'TEN' };
    const id = await promote(code);
    const ready = await readyCart(running);
    const { me, index } = ready;
    const { cart } = await me.applyCode(ready.cart.id, 'TEN');
    expect(cart.cost.discountTotal.minor).toBe(200);
    const orderId = someOrder();
    await orders.lock({ ...ready, cart }, orderId);

    running.shop.stock(index, { prices: byCurrency(9_900), maxOrderable: 0, status: 'ARCHIVED', name: 'Other' });
    await promote({ ...code, id, percent: 50, endsAt: '2026-01-01T12:30:00Z' });
    await promote({ title: 'Rule', kind: 'LINE_PERCENT', percent: 90 });
    running.clock.now = new Date('2026-01-03T12:00:00Z');
    running.shop.takeAsked();
    const reads = [me.cart(), me.cartById(cart.id), me.entity('Cart', cart.id, 'version cost { total { minor } }')];
    const [own, byId, entity] = await Promise.all(reads);
    expect([own, byId]).toEqual([cart, cart]);
    expect(entity).toEqual({ version: cart.version, cost: { total: { minor: cart.cost.total.minor } } });
    expect(running.shop.takeAsked()).toEqual({});
    running.clock.now = new Date('2026-01-01T12:00:00Z');
    expect((await orders.convert(cart.id, orderId)).checkout.status).toBe('ORDERED');
  });

  test('is not touched by a read that had begun before', async () => {
    const ready = await readyCart(running);
    const { me, cart, index } = ready;
    const expected = await me.cart();
    running.shop.stock(index, { prices: byCurrency(5_000) });
    const { reached, release } = running.shop.hold('catalog');
    const reading = me.cart();
    await reached;
    await orders.lock({ ...ready, cart: expected }, someOrder());
    release();
    expect(await reading).toEqual(expected);
    expect(await me.cartById(cart.id)).toEqual(expected);
  });

  test('ends with an unlock: then the cart has the prices of the day', async () => {
    const ready = await readyCart(running);
    const orderId = someOrder();
    const seen = await ready.me.cart();
    await orders.lock({ ...ready, cart: seen }, orderId);
    running.shop.stock(ready.index, { prices: byCurrency(2_000) });
    await orders.unlock(seen.id, orderId);
    expect(await ready.me.cart()).toMatchObject({ version: seen.version + 1, notices: [{ code: 'PRICE_CHANGED' }] });
  });
});
