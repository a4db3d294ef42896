import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, shopper } from './operations.ts';
import { berlin, placing, readyCart, someOrder } from './placing.ts';
import { byCurrency } from './prices.ts';
import { type Answer, type RunningCart, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('taxes');
});
afterAll(() => running.stop());

const america = { market: { country: 'US', currency: 'USD' } };
const minneapolis = { ...berlin, city: 'Minneapolis', region: 'Minnesota', postalCode: '55401', country: 'US' };
const portland = { ...berlin, city: 'Portland', region: 'OR', postalCode: '97214', country: 'US' };
const zurich = { ...berlin, city: 'Zürich', postalCode: '8001', country: 'CH' };

/** A cart of two things at 10.00, addressed; whose it is. */
async function addressed(shippingAddress: object, caller = {}) {
  const me = shopper(running, someGuest(), caller);
  const { cart: opened } = await me.add([
    { variantId: running.shop.stock(1, { prices: byCurrency(1_000) }), quantity: 2 },
  ]);
  const { cart } = await me.checkout(opened.id, { shippingAddress });
  return { me, opened, cart };
}

const costOf = ({ cost }: Answer) =>
  Object.fromEntries(Object.entries(cost).map(([name, value]) => [name, (value as Answer)?.minor ?? value]));

describe('tax', () => {
  test('that prices contain is told and not added, on shipping too', async () => {
    const { me, opened, cart } = await addressed(berlin);
    expect(costOf(opened)).toMatchObject({ tax: null, includedTax: null, total: 2_000, isEstimate: true });
    // 2000 / 1.19 = 1680.67
    expect(costOf(cart)).toMatchObject({ shipping: null, tax: 0, includedTax: 319, total: 2_000, isEstimate: true });
    const { cart: shipped } = await me.checkout(cart.id, { shippingOptionId: 'express-de' });
    // 3290 / 1.19 = 2764.71
    expect(costOf(shipped)).toEqual({
      subtotal: 2_000,
      discountTotal: 0,
      shipping: 1_290,
      tax: 0,
      includedTax: 525,
      total: 3_290,
      isEstimate: false,
    });
  });

  test('of a state is added, on shipping where the state wants it', async () => {
    const { me, opened, cart } = await addressed(minneapolis, america);
    expect(costOf(opened)).toMatchObject({ tax: null, total: 2_000 });
    // 6.875 % of 2000 is 137.5: to the even neighbour.
    expect(costOf(cart)).toMatchObject({ tax: 138, includedTax: 0, total: 2_138, isEstimate: true });
    const { cart: shipped } = await me.checkout(cart.id, { shippingOptionId: 'express-us' });
    // 6.875 % of 3495 is 240.28.
    expect(costOf(shipped)).toMatchObject({ shipping: 1_495, tax: 240, total: 2_000 + 1_495 + 240, isEstimate: false });
    const { cart: elsewhere } = await me.checkout(cart.id, { shippingAddress: portland });
    expect(costOf(elsewhere)).toMatchObject({ tax: 0, includedTax: 0, total: 3_495, isEstimate: false });
  });

  test('is neither in prices nor added for what goes abroad', async () => {
    const { cart } = await addressed(zurich);
    expect(costOf(cart)).toMatchObject({ tax: 0, includedTax: 0, total: 2_000 });
  });

  test('is what the order pays: a lock expects it in the sum', async () => {
    const ready = await readyCart(running, someGuest(), america);
    const { cart } = await ready.me.checkout(ready.cart.id, { shippingAddress: minneapolis });
    const { cart: shipped } = await ready.me.checkout(cart.id, { shippingOptionId: 'standard-us' });
    const { tax, total } = costOf(shipped) as Record<string, number>;
    expect(tax).toBeGreaterThan(0);
    const [orders, now] = [placing(running), { ...ready, cart: shipped }];
    const untaxed = await orders.lock(now, someOrder(), { expectedTotalMinor: (total as number) - (tax as number) });
    expect(untaxed.userErrors).toMatchObject([{ code: 'CHECKOUT_CHANGED', currentTotal: { minor: total } }]);
    expect(codesOf(await orders.lock(now, someOrder()))).toEqual([]);
  });
});
