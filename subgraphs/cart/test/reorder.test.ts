import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variantId } from './fake-shop.ts';
import { codesOf, noticesOf, quantitiesOf, type Shopper, shopper } from './operations.ts';
import { someOrder } from './placing.ts';
import { type Answer, admin, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('reorder');
});
afterAll(() => running.stop());

/** An order of these things, so many of each, by whoever it is. */
function orderOf(ownerId: string, quantities: Record<number, number>): string {
  const orderId = someOrder();
  const lines = Object.entries(quantities).map(([index, quantity]) => ({
    variantId: running.shop.stock(Number(index)),
    title: `Thing ${index} as it was`,
    quantity,
  }));
  running.shop.orders.set(orderId, { ownerId, lines });
  return orderId;
}

function customerWith(quantities: Record<number, number>): { me: Shopper; orderId: string } {
  const me = shopper(running, someCustomer());
  return { me, orderId: orderOf(me.identity.subject, quantities) };
}

describe('ordering again', () => {
  test('opens a cart with what was ordered, in one version, at the prices of today', async () => {
    const { me, orderId } = customerWith({ 1: 2, 2: 1 });
    running.shop.takeAsked();
    const { cart, userErrors } = await me.reorder(orderId);
    expect(userErrors).toEqual([]);
    expect(quantitiesOf(cart)).toEqual({ 'Thing 1': 2, 'Thing 2': 1 });
    expect(cart).toMatchObject({ version: 1, notices: [], cost: { subtotal: { minor: 3_004 } } });
    expect(running.shop.takeAsked()).toEqual({ orders: 1, catalog: 1, inventory: 1 });
    expect(await me.cart()).toEqual(cart);
  });

  test('adds to the cart that is there', async () => {
    const { me, orderId } = customerWith({ 1: 2 });
    const { cart: there } = await me.add([{ variantId: variantId(1) }, { variantId: running.shop.stock(3) }]);
    const { cart } = await me.reorder(orderId, { cartId: there.id });
    expect(quantitiesOf(cart)).toEqual({ 'Thing 1': 3, 'Thing 3': 1 });
    expect(cart.version).toBe(2);
  });

  test('tells what cannot be had any more, until the next change', async () => {
    const { me, orderId } = customerWith({ 4: 1, 5: 1, 6: 8, 7: 1, 8: 1 });
    running.shop.stock(5, { status: 'ARCHIVED' });
    running.shop.stock(6, { maxOrderable: 3 });
    running.shop.stock(7, { maxOrderable: 0 });
    running.shop.stock(8, { prices: { USD: 5 } });
    running.shop.orders.get(orderId)?.lines.push({ title: 'A lost thing', quantity: 1 });
    const { cart, userErrors } = await me.reorder(orderId);
    expect(userErrors).toEqual([]);
    expect(quantitiesOf(cart)).toEqual({ 'Thing 4': 1, 'Thing 6': 3 });
    expect(cart.notices.map(({ code, message, severity }: Answer) => [code, message, severity])).toEqual([
      ['ITEM_UNAVAILABLE', '“Thing 5 as it was” is no longer sold.', 'WARNING'],
      ['QUANTITY_REDUCED', 'Of 8 × “Thing 6 as it was” only 3 could be taken over.', 'WARNING'],
      ['OUT_OF_STOCK', 'No more of “Thing 7 as it was” can be ordered just now.', 'WARNING'],
      ['MARKET_MISMATCH', '“Thing 8 as it was” is not sold in this country and currency.', 'WARNING'],
      ['ITEM_UNAVAILABLE', '“A lost thing” is no longer sold.', 'WARNING'],
    ]);
    expect(noticesOf(await me.cart())).toHaveLength(5);
    const { cart: after } = await me.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 2 }]);
    expect(after.notices).toEqual([]);
  });

  test('of nothing that can be had leaves an empty cart that says why', async () => {
    const { me, orderId } = customerWith({ 9: 1 });
    running.shop.stock(9, { status: 'ARCHIVED' });
    const { cart } = await me.reorder(orderId);
    expect(cart).toMatchObject({ totalQuantity: 0, notices: [{ code: 'ITEM_UNAVAILABLE', lineId: null }] });
  });

  test('takes effect once per key, however often it is asked', async () => {
    const { me, orderId } = customerWith({ 1: 2 });
    const idempotencyKey = newId('key');
    const answers = await Promise.all(Array.from({ length: 10 }, () => me.reorder(orderId, { idempotencyKey })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await me.cart('version totalQuantity')).toEqual({ version: 1, totalQuantity: 2 });
    const other = orderOf(me.identity.subject, { 2: 1 });
    expect(codesOf(await me.reorder(other, { idempotencyKey }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect((await me.reorder(orderId)).cart.totalQuantity).toBe(4);
  });
});

describe('ordering again is refused', () => {
  test('for an order of somebody else, as for one that there is not, also to the staff', async () => {
    const orderId = orderOf(newId('cus'), { 1: 1 });
    for (const identity of [someCustomer(), admin, testUser(newId('cus'), 'customer', 'support')]) {
      const me = shopper(running, identity);
      const refused = { cart: null, userErrors: [{ code: 'ORDER_NOT_FOUND', path: ['input', 'orderId'] }] };
      expect(await me.reorder(orderId)).toMatchObject(refused);
      expect(await me.reorder(someOrder())).toMatchObject(refused);
    }
  });

  test('but not to the staff for an order of their own', async () => {
    const me = shopper(running, testUser(newId('cus'), 'customer', 'admin'));
    expect(codesOf(await me.reorder(orderOf(me.identity.subject, { 1: 1 })))).toEqual([]);
  });

  test('into a cart of somebody else', async () => {
    const { me, orderId } = customerWith({ 1: 1 });
    const { cart } = await shopper(running, someCustomer()).add([{ variantId: variantId(1) }]);
    expect(await me.reorder(orderId, { cartId: cart.id })).toMatchObject({
      cart: null,
      userErrors: [{ code: 'CART_NOT_FOUND', path: ['input', 'cartId'] }],
    });
  });

  test('to a guest, and to a service', async () => {
    await expect(shopper(running, someGuest()).reorder(someOrder())).rejects.toThrow('UNAUTHENTICATED');
    await expect(shopper(running, { kind: 'service', subject: 'svc_orders' }).reorder(someOrder())).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  test('while orders or the catalog are away', async () => {
    const { me, orderId } = customerWith({ 1: 1 });
    for (const part of ['orders', 'catalog'] as const) {
      running.shop.down.add(part);
      await expect(me.reorder(orderId)).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
      running.shop.down.clear();
    }
    expect(await me.cart('id')).toBeNull();
  });
});
