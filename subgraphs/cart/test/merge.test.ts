import { newId } from '@prism/platform/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, noticesOf, quantitiesOf, type Shopper, shopper } from './operations.ts';
import { type Answer, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('merge');
});
afterAll(() => running.stop());

async function guestWith(
  quantities: Record<number, number>,
): Promise<{ guest: Shopper; guestId: string; cart: Answer }> {
  const guest = shopper(running, someGuest());
  return { guest, guestId: guest.identity.subject, cart: (await guest.add(linesOf(quantities))).cart };
}

async function customerWith(quantities?: Record<number, number>): Promise<Shopper> {
  const customer = shopper(running, someCustomer());
  if (quantities) await customer.add(linesOf(quantities));
  return customer;
}

function linesOf(quantities: Record<number, number>) {
  return Object.entries(quantities).map(([index, quantity]) => ({
    variantId: running.shop.stock(Number(index)),
    quantity,
  }));
}

describe('a merge', () => {
  test('adds the guest’s lines to the customer’s in one version, and closes the guest’s cart', async () => {
    const { guest, guestId, cart: guestCart } = await guestWith({ 1: 2, 2: 1 });
    const customer = await customerWith({ 2: 3, 3: 1 });
    const { cart, userErrors } = await customer.merge({ guestId });
    expect(userErrors).toEqual([]);
    expect(quantitiesOf(cart)).toEqual({ 'Thing 2': 4, 'Thing 3': 1, 'Thing 1': 2 });
    expect(cart.version).toBe(2);
    expect(cart.notices).toMatchObject([{ code: 'MERGED_FROM_GUEST', severity: 'INFO' }]);
    expect([await guest.cart(), await guest.cartById(guestCart.id)]).toEqual([null, null]);
    const closed = { cartId: guestCart.id, ownerId: guestId, version: 2, reason: 'MERGED', mergedIntoCartId: cart.id };
    expect((await running.told(guestCart.id)).at(-1)).toMatchObject({ type: 'CartClosed', payload: closed });
    expect((await running.told(cart.id)).at(-1)).toMatchObject({ type: 'CartChanged', payload: { version: 2 } });
    expect(await customer.cart()).toEqual(cart);
    const { cart: after } = await customer.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 1 }]);
    expect(after.notices).toEqual([]);
  });

  test('opens a cart for a customer without one, in the guest’s market', async () => {
    const { guestId, cart: guestCart } = await guestWith({ 1: 2 });
    const customer = shopper(running, someCustomer(), { market: { country: 'US', currency: 'USD' } });
    const { cart } = await customer.merge({ guestId, guestCartId: guestCart.id });
    expect(cart).toMatchObject({ version: 1, country: 'DE', currency: 'EUR', totalQuantity: 2 });
    expect(cart.id).not.toBe(guestCart.id);
  });

  test('clamps what does not fit, and says so', async () => {
    const { guestId } = await guestWith({ 4: 6, 5: 2 });
    const customer = await customerWith({ 4: 6 });
    running.shop.stock(5, { maxOrderable: 0 });
    const { cart } = await customer.merge({ guestId });
    running.shop.stock(5, { maxOrderable: 10 });
    expect(quantitiesOf(cart)).toEqual({ 'Thing 4': 10, 'Thing 5': 1 });
    expect(noticesOf(cart)).toEqual(['OUT_OF_STOCK', 'MERGED_FROM_GUEST', 'QUANTITY_REDUCED', 'QUANTITY_REDUCED']);
    expect(cart.notices[2].message).toBe('Of 12 × “Thing 4” only 10 could be taken over.');
  });

  test('of a cart that was merged answers the customer’s cart unchanged, with any key', async () => {
    const { guestId, cart: guestCart } = await guestWith({ 1: 1 });
    const customer = await customerWith({ 1: 1 });
    const key = newId('key');
    const first = await customer.merge({ guestId, guestCartId: guestCart.id, idempotencyKey: key });
    for (const changes of [{ idempotencyKey: key }, {}, { guestCartId: undefined }]) {
      const again = await customer.merge({ guestId, guestCartId: guestCart.id, ...changes });
      expect(again).toEqual(first);
    }
  });

  test('by ten at once happens once, while the customer goes on shopping', async () => {
    const { guestId, cart: guestCart } = await guestWith({ 1: 1, 2: 2 });
    const customer = await customerWith();
    const input = { guestId, guestCartId: guestCart.id };
    const merges = Array.from({ length: 10 }, () => customer.merge(input));
    const adds = Array.from({ length: 5 }, () => customer.add([{ variantId: running.shop.stock(2) }]));
    expect((await Promise.all([...merges, ...adds])).flatMap(codesOf)).toEqual([]);
    expect(quantitiesOf(await customer.cart())).toEqual({ 'Thing 1': 1, 'Thing 2': 7 });
    const closings = (await running.told(guestCart.id)).filter(({ type }) => type === 'CartClosed');
    expect(closings).toHaveLength(1);
  });

  test('of a guest who adds at the same moment loses nothing', async () => {
    const { guest, guestId } = await guestWith({ 1: 1 });
    const customer = await customerWith();
    const adding = Array.from({ length: 5 }, () => guest.add([{ variantId: running.shop.stock(2) }]));
    await Promise.all([...adding, customer.merge({ guestId })]);
    const [own, left] = [await customer.cart('totalQuantity'), await guest.cart('totalQuantity')];
    expect((own?.totalQuantity ?? 0) + (left?.totalQuantity ?? 0)).toBe(6);
  });

  test('of a guest by two customers at once gives it to one', async () => {
    const { guestId, cart: guestCart } = await guestWith({ 1: 3 });
    const customers = [await customerWith(), await customerWith()];
    await Promise.all(customers.map((customer) => customer.merge({ guestId, guestCartId: guestCart.id })));
    const carts = await Promise.all(customers.map((customer) => customer.cart('totalQuantity')));
    expect(carts.filter(Boolean)).toEqual([{ totalQuantity: 3 }]);
  });

  test('takes along what was said at the checkout, where the customer has said nothing', async () => {
    const { guest, guestId, cart: guestCart } = await guestWith({ 1: 1 });
    const address = { fullName: 'A', line1: 'B 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
    await guest.checkout(guestCart.id, {
      email: 'guest@example.com',
      shippingAddress: address,
      billingSameAsShipping: true,
    });
    const customer = await customerWith({ 2: 1 });
    const own = await customer.cart('id');
    await customer.checkout(own.id, { email: 'own@example.com' });
    const { cart } = await customer.merge({ guestId });
    expect(cart.checkout).toMatchObject({
      email: 'own@example.com',
      shippingAddress: address,
      billingAddress: { city: 'Berlin' },
    });
  });

  test('works with catalog and inventory away', async () => {
    const { guestId } = await guestWith({ 1: 6 });
    const customer = await customerWith({ 1: 6 });
    running.shop.down.add('catalog').add('inventory');
    const { cart } = await customer.merge({ guestId });
    running.shop.down.clear();
    expect(cart).toMatchObject({ totalQuantity: 10, cost: { isEstimate: true } });
  });

  test('prices the guest’s lines in the customer’s currency', async () => {
    const { guestId } = await guestWith({ 6: 1 });
    running.shop.stock(6, { prices: { EUR: 1_006, USD: 1_206 } });
    const customer = shopper(running, someCustomer(), { market: { country: 'US', currency: 'USD' } });
    await customer.add([{ variantId: running.shop.stock(7) }]);
    const { cart } = await customer.merge({ guestId });
    expect(cart.lines[1]).toMatchObject({ title: 'Thing 6', unitPrice: { minor: 1_206, currency: 'USD' } });
    expect(noticesOf(cart)).toEqual(['MERGED_FROM_GUEST']);
  });
});

describe('a merge is refused', () => {
  test('to a guest', async () => {
    const { guest, guestId } = await guestWith({ 1: 1 });
    await expect(guest.merge({ guestId })).rejects.toThrow('UNAUTHENTICATED');
  });

  test('of another customer’s cart, and of a cart that is not the guest’s', async () => {
    const victim = await customerWith({ 1: 1 });
    const thief = await customerWith();
    const { cart: guestCart } = await guestWith({ 1: 1 });
    const stolen = await victim.cart('id');
    const attempts = [
      { guestId: victim.identity.subject },
      { guestId: newId('gst'), guestCartId: stolen.id },
      { guestId: newId('gst'), guestCartId: guestCart.id },
    ];
    for (const input of attempts) expect(codesOf(await thief.merge(input))).toEqual(['CART_NOT_FOUND']);
    expect(await thief.cart('id')).toBeNull();
    expect((await victim.cart('totalQuantity')).totalQuantity).toBe(1);
  });

  test('never: a guest without a cart brings nothing', async () => {
    const customer = await customerWith();
    expect(await customer.merge({ guestId: newId('gst') })).toEqual({ cart: null, userErrors: [] });
  });
});
