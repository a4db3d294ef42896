import { newId } from '@prism/platform/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carts } from '../src/infrastructure/tables.ts';
import { codesOf, shopper } from './operations.ts';
import { type Placing, placing, readyCart, someOrder } from './placing.ts';
import { type Answer, admin, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
let orders: Placing;
beforeAll(async () => {
  running = await startCart('order');
  orders = placing(running);
});
afterAll(() => running.stop());

const rowOf = async (id: string) => (await running.database.current().select().from(carts).where(eq(carts.id, id)))[0];
const reasonsTold = async (id: string) => (await running.told(id)).map(({ type, payload }) => payload.reason ?? type);
const statusOf = ({ checkout, userErrors }: Answer) => [checkout?.status, ...codesOf({ userErrors })];

describe('a lock', () => {
  test('keeps the cart for one order, without a new version, and answers it again', async () => {
    const ready = await readyCart(running);
    const { id: cartId, version } = ready.cart;
    const [orderId, toldBefore] = [someOrder(), await running.told(cartId)];
    const locked = await orders.lock(ready, orderId);
    expect(locked).toEqual({ checkout: { cartId, status: 'BEING_ORDERED', orderId, version }, userErrors: [] });
    expect(await orders.lock(ready, orderId)).toEqual(locked);
    // Who asks again has seen nothing newer: neither version nor sum matter any more.
    expect(await orders.lock(ready, orderId, { expectedVersion: 1, expectedTotalMinor: 1 })).toEqual(locked);
    expect(await ready.me.cart()).toEqual(ready.cart);
    expect(await running.told(cartId)).toEqual(toldBefore);
  });

  test('of one cart by twenty orders at once is given to one', async () => {
    const ready = await readyCart(running);
    const wanted = Array.from({ length: 20 }, someOrder);
    const answers = await Promise.all(wanted.map((orderId) => orders.lock(ready, orderId)));
    const winners = wanted.filter((_, at) => codesOf(answers[at]).length === 0);
    expect(winners).toHaveLength(1);
    const [orderId] = winners;
    const losers = answers.filter((answer) => codesOf(answer).length > 0);
    for (const { checkout, userErrors } of losers) {
      expect(checkout).toMatchObject({ status: 'BEING_ORDERED', orderId });
      expect(userErrors).toMatchObject([{ __typename: 'CartBeingOrderedError', code: 'CART_BEING_ORDERED', orderId }]);
    }
  });

  test('of another version or sum tells what is now, and changes nothing', async () => {
    const ready = await readyCart(running);
    const { id, version, cost } = ready.cart;
    const before = await rowOf(id);
    for (const changes of [{ expectedVersion: version - 1 }, { expectedTotalMinor: cost.total.minor + 1 }])
      expect(await orders.lock(ready, someOrder(), changes)).toMatchObject({
        checkout: { status: 'OPEN', orderId: null },
        userErrors: [
          {
            __typename: 'CheckoutChangedError',
            code: 'CHECKOUT_CHANGED',
            currentVersion: version,
            currentTotal: cost.total,
          },
        ],
      });
    expect(await rowOf(id)).toEqual(before);
  });

  test('of a cart that is not ready is refused, and changes nothing', async () => {
    const me = shopper(running, someCustomer());
    const { cart } = await me.add([{ variantId: running.shop.stock(1) }]);
    const short = await readyCart(running);
    running.shop.stock(short.index, { maxOrderable: 1 });
    short.cart = await short.me.cart();
    for (const ready of [{ me, cart, index: 1 }, short])
      expect(statusOf(await orders.lock(ready, someOrder()))).toEqual(['OPEN', 'CART_NOT_READY']);
  });

  test('against an add at the same moment: either it is in and the lock is refused, or it is refused', async () => {
    const outcomes = Array.from({ length: 12 }, async () => {
      const ready = await readyCart(running);
      const { me, cart, index } = ready;
      const variantId = running.shop.stock(index);
      const [lock, add] = await Promise.all([
        orders.lock(ready, someOrder()),
        me.add([{ variantId }], { cartId: cart.id }),
      ]);
      const { totalQuantity } = await me.cart('totalQuantity');
      return [codesOf(lock), codesOf(add), totalQuantity];
    });
    for (const outcome of await Promise.all(outcomes))
      expect([
        [['CHECKOUT_CHANGED'], [], 3],
        [[], ['CART_BEING_ORDERED'], 2],
      ]).toContainEqual(outcome);
  });

  test('that comes while an add asks what things cost makes the add be refused', async () => {
    const ready = await readyCart(running);
    const { reached, release } = running.shop.hold('catalog');
    const adding = ready.me.add([{ variantId: running.shop.stock(2) }]);
    await reached;
    expect(codesOf(await orders.lock(ready, someOrder()))).toEqual([]);
    release();
    expect(codesOf(await adding)).toEqual(['CART_BEING_ORDERED']);
  });
});

describe('an unlock', () => {
  test('gives the cart back as it was, and may be asked again', async () => {
    const ready = await readyCart(running);
    const { me, cart } = ready;
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    for (let ask = 0; ask < 2; ask++)
      expect(await orders.unlock(cart.id, orderId)).toEqual({
        checkout: { cartId: cart.id, status: 'OPEN', orderId: null, version: cart.version },
        userErrors: [],
      });
    expect(await me.cart()).toEqual(cart);
    // What the shopper has seen still holds: another card, the same cart.
    expect(statusOf(await orders.lock(ready, someOrder()))).toEqual(['BEING_ORDERED']);
  });

  test('by another order changes nothing', async () => {
    const ready = await readyCart(running);
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    const { checkout } = await orders.unlock(ready.cart.id, someOrder());
    expect(checkout).toMatchObject({ status: 'BEING_ORDERED', orderId });
  });

  test('that overtakes its own lock keeps the cart from being locked for ever', async () => {
    const ready = await readyCart(running);
    const orderId = someOrder();
    expect(statusOf(await orders.unlock(ready.cart.id, orderId))).toEqual(['OPEN']);
    expect(statusOf(await orders.lock(ready, orderId))).toEqual(['OPEN', 'CART_RELEASED']);
    expect(statusOf(await orders.lock(ready, someOrder()))).toEqual(['BEING_ORDERED']);
  });

  test('of a cart that there is not says so', async () => {
    for (const id of [newId('crt'), 'crt_nope', ''])
      expect(await orders.unlock(id, someOrder())).toMatchObject({
        checkout: null,
        userErrors: [{ code: 'NOT_FOUND' }],
      });
  });
});

describe('converting', () => {
  test('closes a cart once, however often it is asked, and tells once', async () => {
    const ready = await readyCart(running);
    const { id, version } = ready.cart;
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => orders.convert(id, orderId)));
    const done = { checkout: { cartId: id, status: 'ORDERED', orderId, version: version + 1 }, userErrors: [] };
    expect(answers).toEqual(Array(20).fill(done));
    const ownerId = ready.me.identity.subject;
    const payload = { cartId: id, ownerId, version: version + 1, reason: 'ORDERED', orderId };
    const closings = (await running.told(id)).filter(({ type }) => type === 'CartClosed');
    expect(closings).toEqual([expect.objectContaining({ payload })]);
    expect((await running.told(id)).at(-1)).toMatchObject({ type: 'CartClosed' });
  });

  test('leaves nothing of it: it is there by no road, and the next add opens another', async () => {
    const ready = await readyCart(running);
    const { me, cart } = ready;
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    await orders.convert(cart.id, orderId);
    const roads = [me.cart('id'), me.cartById(cart.id, 'id'), me.entity('Cart', cart.id, 'id')];
    expect(await Promise.all([...roads, me.entity('CartLine', cart.lines[0].id, 'id')])).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(codesOf(await me.checkout(cart.id, { email: 'a@b.de' }))).toEqual(['CART_NOT_FOUND']);
    expect(await rowOf(cart.id)).toMatchObject({ email: null, shippingAddress: null, orderTerms: null });
    const { cart: fresh } = await me.add([{ variantId: running.shop.stock(ready.index) }]);
    expect(fresh).toMatchObject({ version: 1, totalQuantity: 1, checkout: { email: null } });
    expect(fresh.id).not.toBe(cart.id);
  });

  test('is for the order that has the cart, and cannot be undone', async () => {
    const ready = await readyCart(running);
    const { id } = ready.cart;
    const [orderId, other] = [someOrder(), someOrder()];
    expect(statusOf(await orders.convert(id, orderId))).toEqual(['OPEN', 'CART_NOT_LOCKED']);
    await orders.lock(ready, orderId);
    expect(statusOf(await orders.convert(id, other))).toEqual(['BEING_ORDERED', 'CART_BEING_ORDERED']);
    await orders.convert(id, orderId);
    expect(statusOf(await orders.convert(id, other))).toEqual(['ORDERED', 'CART_ALREADY_ORDERED']);
    expect(statusOf(await orders.lock(ready, other))).toEqual(['ORDERED', 'CART_ALREADY_ORDERED']);
    for (const order of [orderId, other]) expect(statusOf(await orders.unlock(id, order))).toEqual(['ORDERED']);
    expect(statusOf(await orders.lock(ready, orderId))).toEqual(['ORDERED']);
    expect(await reasonsTold(id)).toHaveLength(ready.cart.version + 1);
  });

  test('against an unlock at the same moment: one of them has its way', async () => {
    const ready = await readyCart(running);
    const { id } = ready.cart;
    const orderId = someOrder();
    await orders.lock(ready, orderId);
    const [unlocked, converted] = await Promise.all([orders.unlock(id, orderId), orders.convert(id, orderId)]);
    expect([
      [['OPEN'], ['OPEN', 'CART_NOT_LOCKED']],
      [['ORDERED'], ['ORDERED']],
    ]).toContainEqual([statusOf(unlocked), statusOf(converted)]);
  });
});

describe('carts are ordered', () => {
  test('by services only', async () => {
    const ready = await readyCart(running);
    for (const identity of [ready.me.identity, someGuest(), admin]) {
      const people = placing(running, identity);
      await expect(people.lock(ready, someOrder())).rejects.toThrow('FORBIDDEN');
      await expect(people.unlock(ready.cart.id, someOrder())).rejects.toThrow('FORBIDDEN');
      await expect(people.convert(ready.cart.id, someOrder())).rejects.toThrow('FORBIDDEN');
    }
    expect(await rowOf(ready.cart.id)).toMatchObject({ status: 'OPEN', releasedBy: [] });
  });

  test('for their owner only', async () => {
    const ready = await readyCart(running);
    const before = await rowOf(ready.cart.id);
    const claims = [{ ownerId: newId('cus') }, { cartId: newId('crt') }, { cartId: 'nonsense\u0000' }];
    for (const claim of claims)
      expect(await orders.lock(ready, someOrder(), claim)).toMatchObject({
        checkout: null,
        userErrors: [{ code: 'NOT_FOUND', path: ['input', 'cartId'] }],
      });
    expect(await rowOf(ready.cart.id)).toEqual(before);
  });
});
