import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, noticesOf, quantitiesOf, shopper } from './operations.ts';
import { byCurrency } from './prices.ts';
import { type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('too_dear');
});
afterAll(() => running.stop());

/** Ten of it are more than a cart can come to; two are not. */
const yacht = (index: number, minor = 2e15) =>
  running.shop.stock(index, { prices: { ...byCurrency(1_000), EUR: minor } });
const tooLarge = (...path: string[]) => ({ userErrors: [{ code: 'AMOUNT_TOO_LARGE', path }] });

describe('a cart never comes to more than can be told exactly', () => {
  test('by an add, of one thing or of several', async () => {
    const me = shopper(running, someGuest());
    expect(await me.add([{ variantId: yacht(1), quantity: 10 }])).toMatchObject({
      cart: null,
      ...tooLarge('input', 'lines'),
    });
    const { cart } = await me.add([{ variantId: yacht(1), quantity: 4 }]);
    expect(cart.cost.total.minor).toBe(8e15);
    expect(await me.add([{ variantId: yacht(2), quantity: 1 }])).toMatchObject({ cart, ...tooLarge('input', 'lines') });
  });

  test('by a larger quantity', async () => {
    const me = shopper(running, someGuest());
    const { cart } = await me.add([{ variantId: yacht(1), quantity: 4 }]);
    const refused = await me.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 5 }]);
    expect(refused).toMatchObject({ cart, ...tooLarge('input', 'lines') });
  });

  test('by another market', async () => {
    const me = shopper(running, someGuest(), { market: { country: 'US', currency: 'USD' } });
    const { cart } = await me.add([{ variantId: yacht(1), quantity: 5 }]);
    expect(await me.setMarket(cart.id, 'DE', 'EUR')).toMatchObject({ cart, ...tooLarge('currency') });
  });

  test('by a merge: then each keeps what it has', async () => {
    const [guest, customer, other] = [shopper(running, someGuest()), shopper(running, someCustomer()), someCustomer()];
    const { cart: guestCart } = await guest.add([{ variantId: yacht(1), quantity: 4 }]);
    const { cart } = await customer.add([{ variantId: yacht(2), quantity: 4 }]);
    const refused = await customer.merge({ guestId: guest.identity.subject });
    expect(refused).toMatchObject({ cart, ...tooLarge('input', 'guestCartId') });
    expect(await guest.cart()).toEqual(guestCart);
    expect(quantitiesOf((await shopper(running, other).merge({ guestId: guest.identity.subject })).cart)).toEqual({
      'Thing 1': 4,
    });
  });
});

describe('a cart that new prices have made too dear', () => {
  /** Two lines of ten at 10.00, until prices rose. */
  async function risen() {
    const me = shopper(running, someGuest());
    const variants = [3, 4].map((index) => running.shop.stock(index, { prices: byCurrency(1_000) }));
    const { cart } = await me.add(variants.map((variantId) => ({ variantId, quantity: 8 })));
    for (const index of [3, 4]) yacht(index, 1e15);
    return { me, cart };
  }

  test('can be read: what there is no room for counts nothing, blocks and says so', async () => {
    const { me } = await risen();
    const cart = await me.cart();
    expect(cart.lines.map((line: { lineTotal: { minor: number } }) => line.lineTotal.minor)).toEqual([8e15, 0]);
    expect(cart).toMatchObject({
      cost: { subtotal: { minor: 8e15 }, total: { minor: 8e15 } },
      checkout: { ready: false },
    });
    const [, , blocking] = [...cart.notices].sort((a, b) => (a.severity > b.severity ? -1 : 1));
    expect(noticesOf(cart)).toContain('ITEM_UNAVAILABLE');
    expect(blocking).toMatchObject({ code: 'ITEM_UNAVAILABLE', severity: 'BLOCKING', lineId: cart.lines[1].id });
  });

  test('can be made smaller, and emptied', async () => {
    const { me, cart } = await risen();
    const [first, second] = cart.lines.map(({ id }: { id: string }) => id);
    const { cart: smaller, userErrors } = await me.set(cart.id, [{ lineId: first, quantity: 7 }]);
    expect([userErrors, smaller.cost.total.minor]).toEqual([[], 7e15]);
    expect(codesOf(await me.set(cart.id, [{ lineId: second, quantity: 9 }]))).toEqual(['AMOUNT_TOO_LARGE']);
    const lines = [first, second].map((lineId) => ({ lineId, quantity: 0 }));
    expect((await me.set(cart.id, lines)).cart).toMatchObject({ lines: [], cost: { total: { minor: 0 } } });
  });

  test('can say where it goes', async () => {
    const { me, cart } = await risen();
    const shippingAddress = { fullName: 'A', line1: 'B', city: 'C', postalCode: '10115', country: 'DE' };
    expect((await me.checkout(cart.id, { shippingAddress })).cart.checkout.shippingOptions).toHaveLength(3);
  });
});
